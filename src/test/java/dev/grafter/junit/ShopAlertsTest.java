package dev.grafter.junit;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The test that docs/scenarios.md shows. */
class ShopAlertsTest {

  @TestFactory
  Stream<DynamicTest> alertsFireWhenTheyShould() {
    return Scenarios.in("src/test/resources/scenarios/shop").tests();
  }
}

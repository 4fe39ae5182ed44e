package dev.grafter.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the walls between the packages, and shows that the check sees a broken one. */
class ArchitectureTest {

  private static final String ROOT = "dev.grafter";
  private static final String BROKEN = "dev.grafter.architecture.broken";
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(location -> !location.contains("/test"))
          .importPackages(ROOT);

  @TestFactory
  Stream<DynamicTest> packagesUseOnlyWhatTheirRowNames() {
    return Walls.rules(ROOT).stream().map(ArchitectureTest::test);
  }

  @TestFactory
  Stream<DynamicTest> renderTargetsDoNotKnowEachOther() {
    return Walls.renderTargetsAreApart(ROOT).stream().map(ArchitectureTest::test);
  }

  private static DynamicTest test(ArchRule rule) {
    return DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN));
  }

  @Test
  void everyPackageHasARow() {
    List<String> rows = Walls.TABLE.stream().map(Walls.Row::name).toList();

    assertThat(MAIN)
        .extracting(JavaClass::getPackageName)
        .allSatisfy(name -> assertThat(rows).contains(name.split("\\.")[2]));
  }

  @Test
  void nobodyPrintsToSystemOut() {
    ArchRuleDefinition.noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .because("a command prints through picocli's streams, which tests can read")
        .allowEmptyShould(true)
        .check(MAIN);
  }

  /** It is optional: whoever uses the library without its encoders need not have it. */
  @Test
  void onlyTheEncodersAndTheProgramUseLogback() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".logs.logback..", ROOT + ".cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ch.qos.logback..")
        .check(MAIN);
  }

  @Test
  void nothingElseOfTheLibraryKnowsTheEncoders() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".logs.logback..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".logs.logback..")
        .check(MAIN);
  }

  @Test
  void aBrokenWallIsSeen() {
    JavaClasses broken = new ClassFileImporter().importPackages(BROKEN);
    ArchRule codec = rule("codec");
    ArchRule cli = rule("cli");

    assertThatThrownBy(() -> codec.check(broken))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("CodecThatKnowsTheCommandLine");
    assertThatCode(() -> cli.check(broken)).doesNotThrowAnyException();
  }

  private static ArchRule rule(String name) {
    return Walls.rules(BROKEN).stream()
        .filter(rule -> rule.getDescription().startsWith(name + " "))
        .findFirst()
        .orElseThrow();
  }
}

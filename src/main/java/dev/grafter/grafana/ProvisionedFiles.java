package dev.grafter.grafana;

import dev.grafter.fleet.Site;
import dev.grafter.http.Endpoint;
import dev.grafter.http.HttpClient;
import dev.grafter.http.HttpFailure;
import dev.grafter.http.Timing;
import dev.grafter.sync.RemoteException;
import java.util.List;
import java.util.function.UnaryOperator;

/** The files that are mounted into a Grafana, which it reads when it starts and when it is told. */
public final class ProvisionedFiles {

  /** Rules refer to datasources and share folders with dashboards, so they come last. */
  private static final List<String> KINDS = List.of("datasources", "dashboards", "alerting");

  private ProvisionedFiles() {}

  /**
   * Has a Grafana read its files again.
   *
   * @param site the site
   * @param environment the value of an environment variable, or null
   * @param timing how long to wait
   * @throws RemoteException when it does not, or one of the files is not as it should be
   */
  public static void reload(Site site, UnaryOperator<String> environment, Timing timing) {
    ReloadProvisioning call =
        new ReloadProvisioning(new HttpClient(Endpoint.grafana(site), environment, timing));
    try {
      KINDS.forEach(call::reload);
    } catch (HttpFailure e) {
      throw e.status() == 403 ? denied(e) : Translate.exception(e);
    }
  }

  private static RemoteException denied(HttpFailure e) {
    return new RemoteException(
        RemoteException.Kind.DENIED,
        e.getMessage()
            + " Only a server administrator who signs in with user and password may do this, and no"
            + " service account's token.",
        e);
  }
}

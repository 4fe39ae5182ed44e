package dev.grafter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import dev.grafter.fleet.Credentials;
import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Tls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server with a certificate of its own authority, which wants one of ours. */
class TlsTest {

  private static final HttpCall READ =
      HttpCall.get("read the organisation", HttpPath.of("api", "org"));

  @TempDir private Path dir;
  private final HeldCertificate authority =
      new HeldCertificate.Builder().certificateAuthority(1).build();
  private final HeldCertificate client =
      new HeldCertificate.Builder().commonName("grafter").signedBy(authority).build();
  private HttpsServer server;

  @BeforeEach
  void start() throws IOException {
    HeldCertificate own =
        new HeldCertificate.Builder()
            .addSubjectAlternativeName("127.0.0.1")
            .signedBy(authority)
            .build();
    SSLContext context =
        new HandshakeCertificates.Builder()
            .heldCertificate(own)
            .addTrustedCertificate(authority.certificate())
            .build()
            .sslContext();
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(
        new HttpsConfigurator(context) {
          @Override
          public void configure(HttpsParameters parameters) {
            SSLParameters wanted = context.getDefaultSSLParameters();
            wanted.setNeedClientAuth(true);
            parameters.setSSLParameters(wanted);
          }
        });
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "{\"id\": 1}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private HttpClient client(String scheme, Tls tls) {
    return new HttpClient(
        new Endpoint(
            "root",
            URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort()),
            new Credentials.Token(Secret.env("TOKEN")),
            OptionalLong.empty(),
            tls),
        name -> "glsa_token",
        new Timing(
            Timing.STANDARD.connect(),
            Timing.STANDARD.answer(),
            Timing.STANDARD.whole(),
            0,
            Timing.STANDARD.firstDelay(),
            Timing.STANDARD.longestDelay()));
  }

  private Optional<Secret> file(String name, String content) throws IOException {
    return Optional.of(Secret.file(Files.writeString(dir.resolve(name), content).toString()));
  }

  private HttpFailure failure(String scheme, Tls tls) {
    return catchThrowableOfType(HttpFailure.class, () -> client(scheme, tls).read(READ));
  }

  @Test
  void trustsTheNamedAuthorityAndShowsItsOwnCertificate() throws IOException {
    Tls tls =
        new Tls(
            file("ca.pem", authority.certificatePem()),
            file("cert.pem", client.certificatePem() + authority.certificatePem()),
            file("key.pem", client.privateKeyPkcs8Pem()));

    assertThat(client("https", tls).read(READ).status()).isEqualTo(200);
  }

  @Test
  void anUnknownAuthorityIsNamedAsTheReason() {
    assertThat(failure("https", Tls.NONE))
        .hasMessageContaining("the server's TLS was not accepted")
        .hasMessageContaining("tls.ca");
  }

  @Test
  void unreadableFilesAreOneSentence() throws IOException {
    Optional<Secret> ca = file("ca.pem", authority.certificatePem());

    assertThat(
            failure(
                "https", new Tls(file("empty.pem", "nothing"), Optional.empty(), Optional.empty())))
        .hasMessageContaining("which holds no PEM certificate");
    assertThat(
            failure(
                "https",
                new Tls(
                    ca,
                    file("cert.pem", client.certificatePem()),
                    file(
                        "key.pem",
                        "-----BEGIN RSA PRIVATE KEY-----\nAAAA\n-----END RSA PRIVATE KEY-----\n"))))
        .hasMessageContaining("write it as PKCS #8 PEM")
        .hasMessageNotContaining("BEGIN RSA");
  }
}

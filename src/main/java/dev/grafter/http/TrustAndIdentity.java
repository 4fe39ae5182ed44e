package dev.grafter.http;

import dev.grafter.fleet.Secret;
import dev.grafter.fleet.Tls;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.tls.Certificates;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** Turns PEM texts into what a TLS handshake needs. */
final class TrustAndIdentity {

  private static final String END = "-----END CERTIFICATE-----";

  private final Tls tls;
  private final Secrets secrets;

  TrustAndIdentity(Tls tls, Secrets secrets) {
    this.tls = tls;
    this.secrets = secrets;
  }

  /** Adds trust and identity to a client; nothing when the platform's are enough. */
  OkHttpClient.Builder apply(OkHttpClient.Builder client) {
    if (tls.equals(Tls.NONE)) {
      return client;
    }
    HandshakeCertificates.Builder handshake =
        new HandshakeCertificates.Builder().addPlatformTrustedCertificates();
    tls.ca().ifPresent(ca -> certificates(ca).forEach(handshake::addTrustedCertificate));
    tls.cert().ifPresent(cert -> identity(handshake, cert, tls.key()));
    HandshakeCertificates made = handshake.build();
    return client.sslSocketFactory(made.sslSocketFactory(), made.trustManager());
  }

  private void identity(
      HandshakeCertificates.Builder handshake, Secret cert, Optional<Secret> key) {
    List<X509Certificate> chain = certificates(cert);
    String pem = secrets.value(cert);
    String first = pem.substring(0, pem.indexOf(END) + END.length());
    HeldCertificate held = held(first, key.orElseThrow());
    handshake.heldCertificate(held, chain.subList(1, chain.size()).toArray(X509Certificate[]::new));
  }

  private HeldCertificate held(String certificate, Secret key) {
    try {
      return HeldCertificate.decode(certificate + "\n" + secrets.value(key) + "\n");
    } catch (IllegalArgumentException e) {
      throw secrets.fail(
          "has a client key in "
              + key
              + " that cannot be read: write it as PKCS #8 PEM (-----BEGIN PRIVATE KEY-----, made by openssl pkcs8 -topk8 -nocrypt).");
    }
  }

  private List<X509Certificate> certificates(Secret reference) {
    String pem = secrets.value(reference);
    List<X509Certificate> found = new ArrayList<>();
    int from = 0;
    for (int end = pem.indexOf(END); end >= 0; end = pem.indexOf(END, from)) {
      found.add(certificate(pem.substring(from, end + END.length()), reference));
      from = end + END.length();
    }
    if (found.isEmpty()) {
      throw secrets.fail(
          "names the certificate " + reference + ", which holds no PEM certificate.");
    }
    return found;
  }

  private X509Certificate certificate(String pem, Secret reference) {
    try {
      return Certificates.decodeCertificatePem(pem.strip());
    } catch (IllegalArgumentException e) {
      throw secrets.fail(
          "names the certificate " + reference + ", which is no readable PEM certificate.");
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.TrustManager;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class AnonymousClientTest {

    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private static final HandshakeCertificates BOTH = new HandshakeCertificates.Builder()
            .heldCertificate(CERTIFICATE)
            .addTrustedCertificate(CERTIFICATE.certificate())
            .build();

    @Test
    void aHostThatAsksForACertificateGetsNone() throws Exception {
        List<TrustManager> trust = List.of(BOTH.trustManager());
        List<KeyManager> keys = List.of(BOTH.keyManager());
        OkHttpClient known = HttpClients.create(null, new TlsOptions(trust, keys));
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(BOTH.sslSocketFactory());
            server.requestClientAuth();
            server.start();
            for (OkHttpClient client : List.of(known, HttpClients.anonymous(known))) {
                server.enqueue(new MockResponse.Builder().build());
                Request request = new Request.Builder().url(server.url("/")).build();
                try (Response response = client.newCall(request).execute()) {
                    assertThat(response.isSuccessful()).isTrue();
                }
                assertThat(server.takeRequest(30, TimeUnit.SECONDS)
                                .getHandshake()
                                .peerCertificates())
                        .hasSize(client == known ? 1 : 0);
            }
        } finally {
            known.dispatcher().executorService().shutdown();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "224.0.0.1",
                "::1",
                "::",
                "fe80::1",
                "fd00::1",
                "fc00::1",
                "::ffff:10.0.0.1"
            })
    void aPrivateAddressIsRefused(String address) {
        PublicDns dns =
                new PublicDns(host -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName(address)));
        assertThatThrownBy(() -> dns.lookup("a.example")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void aPublicAddressIsAllowed() throws Exception {
        PublicDns dns = new PublicDns(
                host -> List.of(InetAddress.getByName("100.128.0.1"), InetAddress.getByName("2606:4700::1111")));
        assertThat(dns.lookup("a.example")).hasSize(2);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Map;
import javax.net.ssl.X509KeyManager;
import okhttp3.tls.HeldCertificate;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.KeyStoreParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("jdk")
@Tag("line")
class TlsTest {

    private static final HeldCertificate SERVER = new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();

    private static IMessageSimulator simulator;

    @BeforeAll
    static void start() {
        simulator = IMessageSimulator.builder()
                .token("t")
                .tls(bytes(SERVER.certificatePem()), bytes(SERVER.privateKeyPkcs8Pem()))
                .start();
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void sslContextParametersTellWhomToTrust(TransportType transport) throws Exception {
        Exchange exchange = count(transport, "&sslContextParameters=#bean:trust", false);

        assertThat(exchange.getException()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void theGlobalParametersAreUsedIfTheComponentAllowsIt(TransportType transport) throws Exception {
        Exchange exchange = count(transport, "", true);

        assertThat(exchange.getException()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void aServerWithAnUnknownCertificateIsNotTrusted(TransportType transport) throws Exception {
        Exchange exchange = count(transport, "", false);

        assertThat(exchange.getException())
                .isInstanceOf(ConnectionException.class)
                .hasMessageNotContaining("tls=false");
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void aServerThatDoesNotSpeakTlsIsHintedAt(TransportType transport) throws Exception {
        try (IMessageSimulator plain = IMessageSimulator.builder().start()) {
            Exchange exchange = count(plain, transport, "", false);

            assertThat(exchange.getException())
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageContaining("tls=false");
        }
    }

    @Test
    void certAliasChoosesAmongTheKeys() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        Certificate[] chain = {SERVER.certificate()};
        store.setKeyEntry("one", SERVER.keyPair().getPrivate(), new char[0], chain);
        store.setKeyEntry("two", SERVER.keyPair().getPrivate(), new char[0], chain);
        KeyStoreParameters keyStore = new KeyStoreParameters();
        keyStore.setKeyStore(store);
        KeyManagersParameters keyManagers = new KeyManagersParameters();
        keyManagers.setKeyStore(keyStore);
        keyManagers.setKeyPassword("");
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setKeyManagers(keyManagers);
        parameters.setCertAlias("two");

        X509KeyManager manager = (X509KeyManager) TlsManagers.of(parameters).keyManagers()[0];

        assertThat(manager.chooseClientAlias(new String[] {"EC"}, null, null)).isEqualTo("two");
    }

    private static Exchange count(TransportType transport, String options, boolean global) throws Exception {
        return count(simulator, transport, options, global);
    }

    private static Exchange count(IMessageSimulator server, TransportType transport, String options, boolean global)
            throws Exception {
        String http = server.httpAddress().replaceFirst("^https?://", ""); // a scheme would decide about TLS
        String address = transport == TransportType.GRPC ? server.grpcAddress() : http;
        try (CamelContext context = new TestContext()) {
            context.getRegistry().bind("trust", trust());
            context.setSSLContextParameters(trust());
            context.getComponent("imessage", IMessageComponent.class).setUseGlobalSslContextParameters(global);
            context.start();
            return context.createFluentProducerTemplate()
                    .to("imessage:countChats?timeout=10s&token=t&transport=" + transport + "&address=" + address
                            + options)
                    .withHeaders(Map.of())
                    .send();
        }
    }

    private static SSLContextParameters trust() throws Exception {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", SERVER.certificate());
        KeyStoreParameters keyStore = new KeyStoreParameters();
        keyStore.setKeyStore(store);
        TrustManagersParameters trustManagers = new TrustManagersParameters();
        trustManagers.setKeyStore(keyStore);
        SSLContextParameters parameters = new SSLContextParameters();
        parameters.setTrustManagers(trustManagers);
        return parameters;
    }

    private static byte[] bytes(String pem) {
        return pem.getBytes(StandardCharsets.US_ASCII);
    }
}

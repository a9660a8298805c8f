// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.webhook.CapturedLog;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.jsse.TrustManagersParameters;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An endpoint with another address needs its own credentials: those of the component are sent to the component's address only. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class OwnAddressTest extends VendorSuite {

    private static final String REFUSED = "so it does not get the component's ";

    /** Accepts the component's token too, so that a wrong call would succeed and be seen. */
    private static IMessageSimulator elsewhere;

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @BeforeAll
    static void startElsewhere() {
        elsewhere = IMessageSimulator.builder().token(TOKEN).line(LINE).start();
    }

    @AfterAll
    static void closeElsewhere() {
        elsewhere.close();
    }

    @Test
    void anAddressInTheHeaderOfADynamicEndpointDoesNotGetTheToken() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:reply").toD("imessage:getChat?chatGuid=${header.chat}");
            }
        });

        Exchange exchange = template.request("direct:reply", ask -> ask.getMessage()
                .setHeader("chat", guid(directChat()) + "&address=" + elsewhereAddress()));

        assertThat(rootCause(exchange)).hasMessageContaining(REFUSED + "token.").hasMessageNotContaining(TOKEN);
    }

    @Test
    void anAddressOfItsOwnNeedsATokenOfItsOwn() throws Exception {
        String chat = elsewhere.person(ALICE).openChat();
        String guid = vendor == Vendor.LINQ ? elsewhere.linq().chatId(chat) : chat;
        String endpoint = "getChat?address=" + elsewhereAddress() + "&chatGuid=" + guid;

        assertThatThrownBy(() -> run(endpoint, null)).rootCause().hasMessageContaining(REFUSED + "token.");
        succeed(endpoint + "&token=" + TOKEN, null);
    }

    @Test
    void optionsOfItsOwnAreKnownHoweverTheirNamesAreWritten() throws Exception {
        String chat = elsewhere.person(ALICE).openChat();
        String guid = vendor == Vendor.LINQ ? elsewhere.linq().chatId(chat) : chat;

        succeed("getChat?ADDRESS=" + elsewhereAddress() + "&Token=" + TOKEN + "&chatGuid=" + guid, null);
    }

    @Test
    void theComponentAloneCanAllowIt() throws Exception {
        String chat = elsewhere.person(ALICE).openChat();
        String guid = vendor == Vendor.LINQ ? elsewhere.linq().chatId(chat) : chat;
        String endpoint = "getChat?address=" + elsewhereAddress() + "&chatGuid=" + guid;

        assertThatThrownBy(() -> run(endpoint + "&sendCredentialsToOtherAddresses=true", null))
                .hasMessageContaining("Unknown parameters");
        component().setSendCredentialsToOtherAddresses(true);

        succeed(endpoint, null);
    }

    @Test
    void aSupplierIsNotInheritedEither() {
        component().getConfiguration().setToken(null);
        component().getConfiguration().setTokenSupplier(() -> CompletableFuture.completedStage(TOKEN));

        assertThatThrownBy(() -> run("getChat?address=" + elsewhereAddress(), null))
                .rootCause()
                .hasMessageContaining(REFUSED + "tokenSupplier.");
    }

    @Test
    void aSupplierThatWasFoundInTheRegistryIsNotInheritedEither() throws Exception {
        TokenSupplier supplier = () -> CompletableFuture.completedStage(TOKEN);
        component().getConfiguration().setToken(null);
        context.getRegistry().bind("own-tokens", TokenSupplier.class, supplier);
        try (CapturedLog log = CapturedLog.of(IMessageComponent.class.getName())) {
            succeed("getChat?chatGuid=" + guid(directChat()), null);
            succeed("getChat?chatGuid=" + guid(group()), null);

            assertThat(log.linesWith("For the option tokenSupplier, endpoints use the bean 'own-tokens' ("))
                    .isEqualTo(1);
        }
        assertThatThrownBy(() -> run("getChat?address=" + elsewhereAddress(), null))
                .rootCause()
                .hasMessageContaining(REFUSED + "tokenSupplier.");
    }

    @Test
    void clientsFoundInTheRegistryAreLogged() {
        context.getRegistry().bind("own-http", OkHttpClient.class, new OkHttpClient());
        try (CapturedLog log = CapturedLog.of(IMessageComponent.class.getName())) {
            endpoint("getChat");
            endpoint("getChat?okHttpClient=#bean:own-http");

            assertThat(log.linesWith("For the option okHttpClient, endpoints use the bean 'own-http' ("))
                    .isEqualTo(1);
        }
    }

    @Test
    void aClientCertificateIsNotInheritedAndTrustIs() {
        SSLContextParameters certificate = new SSLContextParameters();
        certificate.setKeyManagers(new KeyManagersParameters());
        SSLContextParameters trust = new SSLContextParameters();
        trust.setTrustManagers(new TrustManagersParameters());
        context.getRegistry().bind("own", certificate);
        String other = "getChat?token=own&address=" + elsewhereAddress();

        component().getConfiguration().setSslContextParameters(certificate);
        assertThat(endpoint("getChat").getConfiguration().getSslContextParameters())
                .isSameAs(certificate);
        assertThatThrownBy(() -> run(other, null)).rootCause().hasMessageContaining(REFUSED + "sslContextParameters.");
        assertThat(endpoint(other + "&sslContextParameters=#bean:own")
                        .getConfiguration()
                        .getSslContextParameters())
                .isSameAs(certificate);

        component().getConfiguration().setSslContextParameters(trust);
        assertThat(endpoint(other + "&timeout=1s").getConfiguration().getSslContextParameters())
                .isSameAs(trust);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tls=false",
                "address=http://imessage.example.com",
                "address=imessage.example.com:8443",
                "address=imessage.example.com.attacker.example",
                "address=attacker.example%23imessage.example.com",
                "address=https://imessage.example.com/elsewhere"
            })
    void aWeakerOrDifferentAddressGetsNoToken(String option) {
        component().getConfiguration().setAddress("imessage.example.com");
        component().getConfiguration().setTls(true);

        IMessageConfiguration options = endpoint("getChat?" + option).getConfiguration();

        assertThat(options.getToken()).isNull();
        assertThat(options.withheld()).containsExactly("token");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "address=imessage.example.com",
                "address=IMESSAGE.example.com:443",
                "address=https://imessage.example.com/",
                "tls=true"
            })
    void theSameAddressWrittenDifferentlyGetsTheToken(String option) {
        component().getConfiguration().setAddress("imessage.example.com");
        component().getConfiguration().setTls(true);

        assertThat(endpoint("getChat?" + option).getConfiguration().getToken()).isEqualTo(TOKEN);
    }

    @Test
    void anotherInstanceBehindTheAddressIsElsewhere() {
        component().getConfiguration().setProvider(IMessageProvider.PHOTON);
        component().getConfiguration().setServer("ours");

        assertThat(endpoint("getChat?server=ours").getConfiguration().getToken())
                .isEqualTo(TOKEN);
        assertThat(endpoint("getChat?server=theirs").getConfiguration().getToken())
                .isNull();
    }

    @Test
    void anEndpointThatOnlyReceivesNeedsNoToken() {
        assertThatCode(() -> endpoint("events?address=" + elsewhereAddress())).doesNotThrowAnyException();
    }

    private IMessageComponent component() {
        return context.getComponent("imessage", IMessageComponent.class);
    }

    private IMessageEndpoint endpoint(String uri) {
        return context.getEndpoint("imessage:" + uri, IMessageEndpoint.class);
    }

    private String elsewhereAddress() {
        return switch (vendor) {
            case PHOTON_OVER_GRPC -> elsewhere.grpcAddress();
            case PHOTON_OVER_HTTP -> elsewhere.httpAddress();
            case LINQ -> elsewhere.linqAddress();
        };
    }

    private static Throwable rootCause(Exchange exchange) {
        Throwable failure = exchange.getException();
        while (failure.getCause() != null) {
            failure = failure.getCause();
        }
        return failure;
    }
}

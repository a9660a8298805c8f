// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which vendor an endpoint calls, and which options are refused when the route is built. */
class VendorChoiceTest {

    private static final String SECRET = "s3cr3t-t0ken";
    private static final String PHOTON = "provider=photon&address=imessage.example.com&token=" + SECRET;
    private static final String LINQ = "provider=linq&token=" + SECRET;

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @EnumSource(IMessageProvider.class)
    void anOperationThatTheVendorLacksIsRefusedWhenTheRouteIsBuilt(IMessageProvider provider) {
        String options = provider == IMessageProvider.LINQ ? LINQ : PHOTON;
        String those = Stream.of(IMessageOperation.values())
                .filter(operation -> operation.isAt(provider))
                .map(Enum::name)
                .collect(Collectors.joining(", "));
        for (IMessageOperation operation : IMessageOperation.values()) {
            IMessageEndpoint endpoint = endpoint("imessage:" + operation + "?" + options);
            if (operation.isConsumer()) {
                continue;
            }
            if (operation.isAt(provider)) {
                assertThatCode(endpoint::createProducer).as("%s", operation).doesNotThrowAnyException();
            } else {
                assertThatThrownBy(endpoint::createProducer)
                        .isInstanceOf(UnsupportedOperationException.class)
                        .hasMessageStartingWith("imessage:" + operation + " cannot be used with provider " + provider)
                        .hasMessageEndingWith("it has " + those);
            }
        }
    }

    @Test
    void aRouteWithSuchAnOperationDoesNotStart() {
        assertThatThrownBy(() -> startRoute("imessage:countChats?" + LINQ))
                .rootCause()
                .hasMessageStartingWith("imessage:countChats cannot be used with provider LINQ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "server=s1 | server | no dedicated instances",
                "autoIdempotency=true | autoIdempotency | always have a key",
                "subject=s | subject | no subject line",
                "enableDataDetection=false | enableDataDetection | device decides",
                "enableLinkPreview=true | enableLinkPreview | link part",
                "transport=grpc | transport | HTTP only"
            })
    void anOptionOfPhotonIsRefusedAtLinq(String option, String name, String why) {
        assertThatThrownBy(() -> startRoute("imessage:sendText?" + LINQ + "&" + option))
                .rootCause()
                .hasMessageStartingWith("The option " + name + " cannot be used with provider LINQ: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "from=+12025550101 | from | one line only",
                "preferredService=SMS | preferredService | the chat decides",
                "overrideOptOut=true | overrideOptOut | no opt-outs"
            })
    void anOptionOfLinqIsRefusedAtPhoton(String option, String name, String why) {
        assertThatThrownBy(() -> startRoute("imessage:sendText?" + PHOTON + "&" + option))
                .rootCause()
                .hasMessageStartingWith("The option " + name + " cannot be used with provider PHOTON: ")
                .hasMessageContaining(why)
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void linqNeedsATokenAndNoAddress() throws Exception {
        assertThatThrownBy(() -> startRoute("imessage:sendText?provider=linq"))
                .rootCause()
                .hasMessageContaining("Set the option token or tokenSupplier (the access token), on the endpoint");
    }

    @Test
    void theNameOfTheVendorMayBeWrittenInLowerCase() throws Exception {
        startRoute("imessage:listPhoneNumbers?transport=http&" + LINQ);

        IMessageEndpoint endpoint = endpoint("imessage:listPhoneNumbers?transport=http&" + LINQ);
        assertThat(endpoint.getConfiguration().getProvider()).isEqualTo(IMessageProvider.LINQ);
        assertThat(endpoint.getServiceProtocol()).isEqualTo("http");
        assertThat(endpoint.getServiceMetadata()).containsEntry("provider", "linq");
        assertThat(client(endpoint)).isInstanceOf(LinqClient.class);
    }

    @Test
    void aPhoneNumberKeepsItsPlus() {
        IMessageConfiguration options = endpoint(
                        "imessage:sendMessage?from=+12025550101&participant=+12025550102&to=+12025550103,a@example.com,+12025550104&"
                                + LINQ)
                .getConfiguration();

        assertThat(options.getFrom()).isEqualTo("+12025550101");
        assertThat(options.getParticipant()).isEqualTo("+12025550102");
        assertThat(options.getTo()).isEqualTo("+12025550103,a@example.com,+12025550104");
    }

    @Test
    void aLineThatIsNoPhoneNumberFailsTheStart() {
        assertThatThrownBy(() -> startRoute("imessage:createChat?from=desk&" + LINQ))
                .rootCause()
                .hasMessageContaining("from: a phone number looks like +12223334444");
    }

    @Test
    void theVendorOfAClientOfTheUserDecides() throws Exception {
        try (IMessageClient linq = LinqClient.builder().token(SECRET).build();
                IMessageClient photon = PhotonClient.builder()
                        .transport(TransportType.HTTP)
                        .address("localhost:1")
                        .token(SECRET)
                        .build()) {
            context.getRegistry().bind("linq", IMessageClient.class, linq);
            context.getRegistry().bind("photon", IMessageClient.class, photon);

            assertThatCode(endpoint("imessage:listChats?client=#bean:linq")::createProducer)
                    .doesNotThrowAnyException();
            assertThatThrownBy(endpoint("imessage:countChats?client=#bean:linq")::createProducer)
                    .hasMessageStartingWith("imessage:countChats cannot be used with provider LINQ");
            assertThatThrownBy(endpoint("imessage:listChats?client=#bean:photon")::createProducer)
                    .hasMessageStartingWith("imessage:listChats cannot be used with provider PHOTON");
            assertThatThrownBy(endpoint("imessage:getChat?provider=linq&client=#bean:photon")::createProducer)
                    .hasMessage(
                            "The option provider is LINQ, but the option client is a client of PHOTON: set one of the"
                                    + " two");
        }
    }

    @Test
    void aClientInTheRegistryIsNotForAnEndpointOfTheOtherVendor() throws Exception {
        try (IMessageClient photon = PhotonClient.builder()
                .transport(TransportType.HTTP)
                .address("localhost:1")
                .token(SECRET)
                .build()) {
            context.getRegistry().bind("photon", IMessageClient.class, photon);

            assertThat(client(endpoint("imessage:getChat"))).isSameAs(photon);
            assertThat(client(endpoint("imessage:getChat?" + LINQ))).isInstanceOf(LinqClient.class);
            assertThatThrownBy(() -> startRoute("imessage:getChat?provider=linq"))
                    .rootCause()
                    .hasMessageContaining("Set the option token");
        }
    }

    @Test
    void whatTheComponentHasForOneVendorDoesNotGoToTheOther() {
        IMessageConfiguration component =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        component.setAddress("imessage.example.com");
        component.setToken(SECRET);
        component.setServer("s1");
        component.setAutoIdempotency(true);
        TokenSupplier supplier = () -> CompletableFuture.completedStage(SECRET);
        component.setTokenSupplier(supplier);

        IMessageConfiguration linq =
                endpoint("imessage:sendText?provider=linq&from=+12025550101").getConfiguration();
        assertThat(linq.getAddress()).isNull();
        assertThat(linq.getToken()).isNull();
        assertThat(linq.getTokenSupplier()).isNull();
        assertThat(linq.getServer()).isNull();
        assertThatCode(endpoint("imessage:sendText?" + LINQ)::createProducer).doesNotThrowAnyException();

        IMessageConfiguration photon =
                endpoint("imessage:sendText?provider=photon").getConfiguration();
        assertThat(photon.getToken()).isEqualTo(SECRET);
        assertThat(photon.getServer()).isEqualTo("s1");

        assertThatThrownBy(() -> startRoute("imessage:sendText?provider=linq"))
                .rootCause()
                .hasMessageContaining("an endpoint whose provider is not the component's needs its own");
    }

    @Test
    void aHeaderCannotChooseAnOperationThatTheVendorLacks() throws Exception {
        startRoute("imessage:getChat?allowedOperations=countChats&" + LINQ);

        Exchange exchange = context.createProducerTemplate()
                .request("direct:start", ask -> ask.getMessage().setHeader(IMessageConstants.OPERATION, "countChats"));

        assertThat(exchange.getException())
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageStartingWith("imessage:countChats cannot be used with provider LINQ");
    }

    @Test
    void nothingThatIsPrintedShowsTheToken() {
        IMessageEndpoint endpoint = endpoint("imessage:sendText?" + LINQ);
        Throwable refused = catchThrowable(() -> startRoute("imessage:countChats?" + LINQ));

        assertThat(endpoint.toString()).contains("token=xxxxxx").doesNotContain(SECRET);
        assertThat(Connection.of(endpoint.getConfiguration()).toString()).isEqualTo("LINQ over HTTP at linq");
        assertThat(client(endpoint).toString()).doesNotContain(SECRET);
        StringWriter printed = new StringWriter();
        refused.printStackTrace(new PrintWriter(printed));
        assertThat(printed.toString()).doesNotContain(SECRET);
    }

    private IMessageEndpoint endpoint(String uri) {
        return context.getEndpoint(uri, IMessageEndpoint.class);
    }

    private static IMessageClient client(IMessageEndpoint endpoint) {
        return endpoint.getComponent().client(endpoint.getConfiguration());
    }

    private void startRoute(String uri) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:start").to(uri);
            }
        });
        context.start();
    }
}

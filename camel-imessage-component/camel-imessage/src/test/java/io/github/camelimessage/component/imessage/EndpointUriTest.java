// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.photon.TransportType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.ToDefinition;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("line")
class EndpointUriTest {

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @ParameterizedTest
    @EnumSource(IMessageOperation.class)
    void everyOperationIsAPath(IMessageOperation operation) {
        IMessageEndpoint endpoint = context.getEndpoint("imessage:" + operation, IMessageEndpoint.class);

        assertThat(endpoint.getOperation()).isEqualTo(operation);
        assertThat(endpoint.getEndpointUri()).isEqualTo("imessage://" + operation);
    }

    @Test
    void anUnknownOperationFailsAndNamesThoseThatExist() {
        assertThatThrownBy(() -> startRoute("imessage:sendTxt"))
                .hasMessageContaining(
                        "There is no operation 'sendTxt' (did you mean sendText?); use one of createChat, getChat,")
                .hasMessageContaining("sendText");
    }

    @Test
    void anUnknownOptionFails() {
        assertThatThrownBy(() -> startRoute("imessage:sendText?chatGuit=any;-;a"))
                .hasMessageContaining("Unknown parameters=[{chatGuit");
    }

    @Test
    void malformedFormattingFailsWhenTheRouteIsBuilt() {
        assertThatThrownBy(() -> startRoute("imessage:sendText?formatting=bold"))
                .rootCause()
                .hasMessage("formatting is type:start:length, or effect:start:length:name, separated by commas, "
                        + "but holds 'bold'");
    }

    @Test
    void optionsAreReadInTheFormsThatUsersWrite() {
        IMessageConfiguration options = context.getEndpoint(
                        "imessage:sendText?transport=http&effect=confetti&timeout=5s&retryMaxDelay=7000"
                                + "&formatting=bold:0:5, effect:6:3:big&replyToPartIndex=2",
                        IMessageEndpoint.class)
                .getConfiguration();

        assertThat(options.getTransport()).isEqualTo(TransportType.HTTP);
        assertThat(options.getEffect()).isEqualTo(Effect.CONFETTI);
        assertThat(options.getTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(options.getRetryMaxDelay()).isEqualTo(Duration.ofSeconds(7));
        assertThat(options.getFormatting()).isEqualTo("bold:0:5,effect:6:3:big");
        assertThat(options.getReplyToPartIndex()).isEqualTo(2);
    }

    @Test
    void theGuidOfAGroupNeedsNoEscapes() {
        for (String guid : List.of("any;+;group-id", "any;-;+15551234567", "any;-;alice@example.com")) {
            IMessageEndpoint endpoint =
                    context.getEndpoint("imessage:getChat?chatGuid=" + guid, IMessageEndpoint.class);

            assertThat(endpoint.getConfiguration().getChatGuid()).isEqualTo(guid);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from",
                "to",
                "excludeFrom",
                "participant",
                "webhookPhoneNumbers",
                "chatGuid",
                "messageGuid",
                "attachmentGuid",
                "phoneNumberGuid",
                "subscriptionGuid",
                "replyTo",
                "cursor"
            })
    void whatHoldsNoBlankKeepsItsPlus(String option) {
        for (String value : List.of("+12025550101", "alice+news@example.com", "any;+;a+b", "a+b+c==")) {
            assertThat(value(option, option + "=" + value)).isEqualTo(value);
            assertThat(value(option, "timeout=7s&" + option + "=" + value)).isEqualTo(value);
            assertThat(value(option, option + "=RAW(" + value + ")")).isEqualTo(value);
            assertThat(value(option, option + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                    .isEqualTo(value);
        }
    }

    @Test
    void aTypeKeepsItsPlus() {
        assertThat(value("contentType", "contentType=application/epub+zip")).isEqualTo("application/epub+zip");
        assertThat(value("contentType", "contentType=application/epub%2Bzip")).isEqualTo("application/epub+zip");
        assertThat(value("contentType", "contentType=image/svg+xml; charset=utf-8"))
                .isEqualTo("image/svg+xml; charset=utf-8");
    }

    /** Camel puts the parameters of a route in YAML into the URI as they are. */
    @Test
    void parametersInYamlAreWrittenAsInAUri() throws Exception {
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(
                        ResourceHelper.fromString(
                                "route.yaml",
                                """
                - route:
                    from:
                      uri: direct:yaml
                      steps:
                        - to:
                            uri: imessage:createChat
                            parameters:
                              message: RAW(Tom & Jerry + 1)
                        - to:
                            uri: imessage:sendMessage
                            parameters:
                              to: alice+news@example.com
                """));

        List<IMessageConfiguration> steps = ((ModelCamelContext) context)
                .getRouteDefinitions().get(0).getOutputs().stream()
                        .map(step -> ((ToDefinition) step).getEndpointUri())
                        .map(uri ->
                                context.getEndpoint(uri, IMessageEndpoint.class).getConfiguration())
                        .toList();
        assertThat(steps.get(0).getMessage()).isEqualTo("Tom & Jerry + 1");
        assertThat(steps.get(1).getTo()).isEqualTo("alice+news@example.com");
    }

    @Test
    void addressesWithBlanksBetweenThemKeepTheirPlus() {
        assertThat(value("to", "to=+12025550101, alice+news@example.com ,+12025550102"))
                .isEqualTo("+12025550101,alice+news@example.com,+12025550102");
        assertThat(value("webhookPhoneNumbers", "webhookPhoneNumbers=+12025550101, +12025550102"))
                .isEqualTo("+12025550101,+12025550102");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1+1=2",
                "Tom & Jerry",
                "100%",
                "100% #1 (or 50%25)",
                "a)&b=c",
                "RAW(x)",
                "\u00e9\ud83d\ude00",
                "a\nb"
            })
    void textThatIsEncodedOnceArrivesAsItWas(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);

        assertThat(value("message", "message=" + encoded)).isEqualTo(text);
        assertThat(value("message", "message=" + encoded.replace("+", "%20") + "&timeout=7s"))
                .isEqualTo(text);
    }

    @Test
    void textThatIsNotEncodedIsReadAsEverInCamel() {
        assertThat(value("message", "message=Hello there+you")).isEqualTo("Hello there you");
        assertThat(value("message", "message=100% sure&timeout=7s")).isEqualTo("100% sure");
        assertThat(value("message", "message=RAW(1+1=2 & more)&timeout=7s")).isEqualTo("1+1=2 & more");
    }

    @Test
    void aCredentialKeepsItsPlusAndABlankIsRefusedLater() {
        assertThat(value("token", "token=a+b==")).isEqualTo("a+b==");
        assertThat(value("token", "token=RAW(a+b==)")).isEqualTo("a+b==");
        assertThat(value("token", "token=RAW(a%41b)")).isEqualTo("a%41b");
        assertThat(value("token", "token=RAW{a%2Bb&c}")).isEqualTo("a%2Bb&c");
        assertThat(value("webhookSecret", "webhookSecret=whsec_a+b=,whsec_c+d="))
                .isEqualTo("whsec_a+b=,whsec_c+d=");
        assertThat(value("token", "token=a b")).isEqualTo("a b");
    }

    @Test
    void everySecretKeepsItsPlusHoweverItsNameIsWritten() {
        for (String secret : new IMessageEndpointUriFactory().secretPropertyNames()) {
            assertThat(value(secret, secret + "=a+b==")).as(secret).isEqualTo("a+b==");
            assertThat(value(secret, secret.toUpperCase(Locale.ROOT) + "=a+b%26c"))
                    .as(secret)
                    .isEqualTo("a+b&c");
        }
    }

    private Object value(String option, String query) {
        IMessageEndpoint endpoint = context.getEndpoint("imessage:sendMessage?" + query, IMessageEndpoint.class);
        return new IMessageEndpointConfigurer().getOptionValue(endpoint, option, false);
    }

    @Test
    void theComponentGivesDefaultsThatAnEndpointMayChangeForItselfOnly() {
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        component.getConfiguration().setAddress("one.example.com");

        IMessageEndpoint own = context.getEndpoint("imessage:getChat?address=two.example.com", IMessageEndpoint.class);
        IMessageEndpoint inherited = context.getEndpoint("imessage:getChat", IMessageEndpoint.class);

        assertThat(own.getConfiguration().getAddress()).isEqualTo("two.example.com");
        assertThat(inherited.getConfiguration().getAddress()).isEqualTo("one.example.com");
    }

    @Test
    void noRouteCanStartFromAnOperation() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:sendText").to("mock:out");
            }
        });

        assertThatThrownBy(context::start)
                .rootCause()
                .hasMessageContaining("imessage:sendText cannot be used in from(...)");
    }

    @Test
    void withoutAddressAndTokenTheRouteDoesNotStartAndTheErrorNamesWhatIsMissing() {
        assertThatThrownBy(() -> startRoute("imessage:getChat"))
                .rootCause()
                .hasMessageContaining("Set the option address (host:port of the service) and the option token or "
                        + "tokenSupplier (the access token)")
                .hasMessageContaining("option client");
    }

    @Test
    void withoutATokenOnlyTheTokenIsMissing() {
        assertThatThrownBy(() -> startRoute("imessage:getChat?address=imessage.example.com"))
                .rootCause()
                .hasMessageContaining("Set the option token or tokenSupplier (the access token), on the endpoint");
    }

    @Test
    void withALazyProducerTheMissingTokenFailsTheExchangeOnly() throws Exception {
        startRoute("imessage:getChat?address=imessage.example.com&lazyStartProducer=true");

        assertThatThrownBy(() -> context.createProducerTemplate().sendBody("direct:start", "any"))
                .rootCause()
                .hasMessageContaining("token or tokenSupplier");
    }

    @Test
    void retryBoundsThatContradictFailTheStart() {
        assertThatThrownBy(() -> startRoute("imessage:getChat?address=a:1&token=t&retryMaxAttempts=0"))
                .rootCause()
                .hasMessageContaining("maxAttempts must be at least 1");
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

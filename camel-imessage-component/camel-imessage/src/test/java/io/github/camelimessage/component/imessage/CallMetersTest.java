// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.fault.LinqRefusal;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The meters of calls of routes. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class CallMetersTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("metricsRegistry", meters);
        IMessageComponent component = context.getComponent("imessage", IMessageComponent.class);
        component.setAccounts(Map.of("sales", account(component.getConfiguration())));
        return context;
    }

    private static IMessageAccount account(IMessageConfiguration options) {
        IMessageAccount account = new IMessageAccount();
        account.setProvider(options.getProvider());
        account.setTransport(options.getProvider() == IMessageProvider.LINQ ? null : options.getTransport());
        account.setAddress(options.getAddress());
        account.setTls(options.isTls());
        account.setToken(options.getToken());
        return account;
    }

    @Override
    void configure(IMessageConfiguration options) {
        super.configure(options);
        options.setRetryMaxAttempts(3);
        options.setRetryInitialDelay(Duration.ofMillis(1));
    }

    private String provider() {
        return vendor == Vendor.LINQ ? "linq" : "photon";
    }

    private Timer calls(String operation, String outcome, String code) {
        return meters.get("camel.imessage.calls")
                .tag("operation", operation)
                .tag("outcome", outcome)
                .tag("code", code)
                .tag("provider", provider())
                .tag("camelContext", context.getName())
                .timer();
    }

    private double retries(String code) {
        return meters.get("camel.imessage.retries")
                .tag("code", code)
                .tag("provider", provider())
                .counter()
                .count();
    }

    private void refuse(int times, String code) {
        simulator
                .faults()
                .refuse(
                        "GetChat",
                        times,
                        Refusal.of(Status.Code.UNAVAILABLE, code).asRetryable());
        simulator.faults().linq().refuse("chats.retrieve", times, LinqRefusal.internal());
    }

    @Test
    void aCallIsTimedByOperationAndOutcome() throws Exception {
        String chat = guid(directChat());
        succeed("getChat?chatGuid=" + chat, null);
        succeed("getChat?chatGuid=" + chat, null);
        succeed("sendText?chatGuid=" + chat, "Hello");
        run("getChat", null, Map.of(IMessageConstants.CHAT_GUID, guid(group()) + "0"));

        assertThat(calls("getChat", "success", "none").count()).isEqualTo(2);
        assertThat(calls("getChat", "success", "none").totalTime(TimeUnit.NANOSECONDS))
                .isPositive();
        assertThat(calls("sendText", "success", "none").count()).isEqualTo(1);
        assertThat(meters.get("camel.imessage.calls")
                        .tag("outcome", "failure")
                        .tag("operation", "getChat")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aRefusalHasItsCode() throws Exception {
        refuse(3, "serviceUnavailable");
        run("getChat?chatGuid=" + guid(directChat()), null);

        String code = vendor == Vendor.LINQ ? "3006" : "serviceUnavailable";
        assertThat(calls("getChat", "failure", code).count()).isEqualTo(1);
        assertThat(retries(code)).isEqualTo(2);
    }

    @Test
    void whatIsRefusedBeforeTheNetworkCountsToo() throws Exception {
        run("getChat", null);

        assertThat(calls("getChat", "failure", "invalidArgument").count()).isEqualTo(1);
    }

    @Test
    void aHeaderChoosesTheOperationAndTheAccount() throws Exception {
        String chat = guid(directChat());
        String endpoint = "getChat?allowedOperations=markRead&allowedAccounts=sales&chatGuid=" + chat;
        succeed(endpoint, null, Map.of(IMessageConstants.OPERATION, "markRead", IMessageConstants.ACCOUNT, "sales"));
        run(endpoint, null, Map.of(IMessageConstants.OPERATION, "leaveGroup", IMessageConstants.ACCOUNT, "nobody"));

        assertThat(calls("markRead", "success", "none").getId().getTag("account"))
                .isEqualTo("sales");
        assertThat(calls("getChat", "failure", "invalidArgument").getId().getTag("account"))
                .isEqualTo("none");
        assertThat(meters.getMeters()).hasSize(2);
    }

    @Test
    void aCallThatIsRepeatedWithAFreshTokenCountsAsARetry() throws Exception {
        context.getRegistry().bind("tokens", new RenewingTokens("an-old-token", TOKEN));
        succeed("getChat?tokenSupplier=#tokens&chatGuid=" + guid(directChat()), null);

        assertThat(retries(vendor == Vendor.LINQ ? "2004" : "unauthenticated")).isEqualTo(1);
        assertThat(calls("getChat", "success", "none").count()).isEqualTo(1);
    }

    @Test
    void noTagContainsTextOfAMessageOrAServer() throws Exception {
        String chat = guid(directChat());
        simulator
                .faults()
                .refuse("GetChat", 1, Refusal.of(Status.Code.INTERNAL, ALICE + " in " + chat.replace('-', '_')));
        simulator.faults().linq().refuse("chats.retrieve", 1, LinqRefusal.of(400, 15551234));
        run("getChat?chatGuid=" + chat, null);

        assertThat(calls("getChat", "failure", "other").count()).isEqualTo(1);
        assertThat(meters.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getKey)
                .containsExactlyInAnyOrder("camelContext", "account", "operation", "provider", "outcome", "code");
    }

    @Test
    void aMeterThatCannotBeMadeDoesNotFailTheCall() throws Exception {
        meters.config().meterFilter(new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                throw new IllegalStateException("of the user's filter");
            }
        });
        refuse(1, "serviceUnavailable");

        succeed("getChat?chatGuid=" + guid(directChat()), null);

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void withoutMicrometerCallsAreMadeAllTheSame() throws Exception {
        context.stop();
        context.setClassResolver(new DefaultClassResolver(context) {
            @Override
            public Class<?> resolveClass(String name) {
                return name.startsWith("io.micrometer.") ? null : super.resolveClass(name);
            }
        });
        context.removeComponent("imessage");
        IMessageComponent component = new IMessageComponent();
        configure(component.getConfiguration());
        context.addComponent("imessage", component);
        context.start();

        succeed("getChat?chatGuid=" + guid(directChat()), null);

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void theMetersGoWithTheComponentAndComeBackWithIt() throws Exception {
        String endpoint = "getChat?chatGuid=" + guid(directChat());
        succeed(endpoint, null);
        context.getComponent("imessage").stop();
        List<Meter> stopped = meters.getMeters();
        context.getComponent("imessage").start();
        succeed(endpoint + "&maxSize=1", null);

        assertThat(stopped).isEmpty();
        assertThat(calls("getChat", "success", "none").count()).isEqualTo(1);
    }

    @Test
    void theMetersStayWhileAnotherComponentHasThem() throws Exception {
        IMessageComponent second = new IMessageComponent();
        configure(second.getConfiguration());
        context.addComponent("imessage-second", second);
        String chat = guid(directChat());
        succeed("getChat?chatGuid=" + chat, null);
        template.requestBody("imessage-second:getChat?chatGuid=" + chat, (Object) null);
        second.stop();
        succeed("getChat?chatGuid=" + chat + "&maxSize=1", null);

        assertThat(calls("getChat", "success", "none").count()).isEqualTo(3);

        context.getComponent("imessage").stop();

        assertThat(meters.getMeters()).isEmpty();
    }

    @Test
    void theMetersStayWhileAnotherContextHasThem() throws Exception {
        String chat = guid(directChat());
        try (DefaultCamelContext other = new TestContext()) {
            other.getCamelContextExtension().setName(context.getName());
            other.disableJMX();
            other.getRegistry().bind("metricsRegistry", meters);
            configure(other.getComponent("imessage", IMessageComponent.class).getConfiguration());
            other.start();
            other.createProducerTemplate().requestBody("imessage:getChat?chatGuid=" + chat, (Object) null);
            succeed("getChat?chatGuid=" + chat, null);
        }

        assertThat(calls("getChat", "success", "none").count()).isEqualTo(2);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.pacing.HandClock;
import io.github.camelimessage.component.imessage.pacing.LinePacers;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ResolveEndpointFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sends within the limits of the vendors. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
class PacingTest extends VendorSuite {

    private static final AtomicInteger PEOPLE = new AtomicInteger();

    private final HandClock clock = new HandClock();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = super.createCamelContext();
        context.getRegistry().bind("meters", meters);
        component(context).usePacers(new LinePacers(context, clock, () -> {}));
        return context;
    }

    private static IMessageComponent component(CamelContext context) {
        return context.getComponent("imessage", IMessageComponent.class);
    }

    private static String newChat() {
        return simulator
                .person("paced-" + PEOPLE.incrementAndGet() + "@example.com")
                .openChat();
    }

    private Exchange send(String chat, String options, String text) throws Exception {
        return run("sendText?chatGuid=" + guid(chat) + "&" + options, text);
    }

    private static List<String> texts(String chat) {
        List<String> texts = new ArrayList<>();
        simulator.world().messages().inspect(chat, 100).messages().forEach(message -> texts.add(0, message.text()));
        return texts;
    }

    private double gauge(String name) {
        return meters.get("camel.imessage.pacing." + name).gauge().value();
    }

    @Test
    void aSendBeyondALimitFailsBeforeTheNetworkWhateverTheRoute() throws Exception {
        String chat = newChat();
        String limits = "pacing=fail&pacingLimits=chat:2/1m";
        assertThat(send(chat, limits, "one").getException()).isNull();
        assertThat(run("sendMessage?chatGuid=" + guid(chat) + "&timeout=40000&" + limits, "two")
                        .getException())
                .isNull();
        simulator.linq().calls().clear();

        Exchange third = send(chat, limits, "three");
        assertThat(third.getException()).isInstanceOfSatisfying(RateLimitException.class, refused -> {
            assertThat(refused.code()).isEqualTo("rateLimited");
            assertThat(refused.retryable()).isTrue();
            assertThat(refused.retryAfter()).isBetween(Duration.ofSeconds(59), Duration.ofSeconds(61));
            assertThat(refused.getMessage()).contains("chat:2/1m").doesNotContain("three");
        });
        assertThat(simulator.linq().calls().all()).isEmpty();
        assertThat(send(newChat(), limits, "elsewhere").getException()).isNull();
        clock.advance(Duration.ofMinutes(1));
        assertThat(send(chat, limits, "four").getException()).isNull();
        soon().until(() -> texts(chat).size() == 3);
        assertThat(texts(chat)).containsExactly("one", "two", "four");
    }

    @Test
    void aSendBeyondALimitWaitsForItsTurn() throws Exception {
        String chat = newChat();
        String endpoint = "imessage:sendText?chatGuid=" + guid(chat) + "&pacing=wait&pacingLimits=chat:1/30s";
        template.requestBody(endpoint, "one");
        CompletableFuture<Object> second = template.asyncRequestBody(endpoint, "two");
        soon().until(() -> gauge("waiting") == 1);
        CompletableFuture<Object> third = template.asyncRequestBody(endpoint, "three");
        soon().until(() -> gauge("waiting") == 2);
        assertThat(second).isNotDone();

        clock.advance(Duration.ofSeconds(30));
        soon().until(second::isDone);
        assertThat(third).isNotDone();
        clock.advance(Duration.ofSeconds(30));
        soon().until(third::isDone);
        assertThat(second).isCompleted();
        assertThat(third).isCompleted();
        soon().until(() -> texts(chat).size() == 3);
        assertThat(texts(chat)).containsExactly("one", "two", "three");
    }

    @Test
    void aWaitThatWouldBeTooLongIsNotBegun() throws Exception {
        String chat = newChat();
        String limits = "pacing=wait&pacingTimeout=10000&pacingLimits=line:1/1d";
        assertThat(send(chat, limits, "one").getException()).isNull();
        assertThat(send(newChat(), limits, "two").getException()).isInstanceOf(RateLimitException.class);
        assertThat(gauge("waiting")).isZero();
    }

    @Test
    void theLimitsOfTheVendorAreTheDefaultsAndWhatIsLeftIsAGauge() throws Exception {
        String chat = newChat();
        assertThat(send(chat, "pacing=fail", "one").getException()).isNull();
        Map<String, Double> left = meters.find("camel.imessage.pacing.left").gauges().stream()
                .collect(Collectors.toMap(gauge -> gauge.getId().getTag("limit"), gauge -> gauge.value()));
        assertThat(left)
                .isEqualTo(
                        vendor == Vendor.LINQ
                                ? Map.of("chat:30/1m", 29.0)
                                : Map.of("line:5000/1d", 4999.0, "newChat:50/1d", 50.0));
        assertThat(meters.getMetersAsString()).doesNotContain(TOKEN);
        clock.advance(Duration.ofDays(1));
        assertThat(meters.find("camel.imessage.pacing.left").gauges())
                .allSatisfy(gauge -> assertThat(gauge.value()).isIn(30.0, 50.0, 5000.0));

        component(context).stop();
        assertThat(meters.find("camel.imessage.pacing.left").gauges()).isEmpty();
    }

    @Test
    void newChatsHaveALimitOfTheirOwn() throws Exception {
        String create = "createChat?message=Hello&pacing=fail&pacingLimits=newChat:1/1d";
        assertThat(run(create, List.of("new-" + PEOPLE.incrementAndGet() + "@example.com"))
                        .getException())
                .isNull();
        assertThat(run(create, List.of("new-" + PEOPLE.incrementAndGet() + "@example.com"))
                        .getException())
                .isInstanceOf(RateLimitException.class);
        assertThat(send(newChat(), "pacing=fail&pacingLimits=newChat:1/1d", "Hello")
                        .getException())
                .isNull();
    }

    @Test
    void whatWasRefusedDoesNotCountAndWithoutPacingNothingDoes() throws Exception {
        String chat = newChat();
        String limits = "pacing=fail&pacingLimits=line:1/1d";
        assertThat(send(chat, limits, " ").getException()).isInstanceOf(ValidationException.class);
        assertThat(run("sendText?" + limits, "to nobody").getException()).isInstanceOf(ValidationException.class);
        assertThat(run("getChat?chatGuid=" + guid(chat) + "&" + limits, null).getException())
                .isNull();
        assertThat(send(chat, "pacingLimits=line:1/1d", "one").getException()).isNull();
        assertThat(send(chat, limits, "two").getException()).isNull();
        assertThat(send(chat, limits, "three").getException()).isInstanceOf(RateLimitException.class);
    }

    @Test
    void accountsHaveLimitsOfTheirOwn() throws Exception {
        IMessageAccount account = new IMessageAccount();
        account.setTokenSupplier(() -> CompletableFuture.completedStage(TOKEN));
        account.setPacing(Pacing.FAIL);
        account.setPacingLimits("line:1/1d");
        component(context).getAccounts().put("sales", account);
        component(context).getConfiguration().setPacing(Pacing.FAIL);
        component(context).getConfiguration().setPacingLimits("line:2/1d");
        String chat = newChat();

        assertThat(send(chat, "account=sales", "one").getException()).isNull();
        assertThat(send(chat, "account=sales", "two").getException()).isInstanceOf(RateLimitException.class);
        assertThat(send(chat, "timeout=50000", "three").getException()).isNull();
        assertThat(send(chat, "timeout=50000", "four").getException()).isNull();
        assertThat(send(chat, "timeout=50000", "five").getException()).isInstanceOf(RateLimitException.class);
    }

    @Test
    void whoWaitsWhenTheComponentStopsFails() throws Exception {
        String endpoint = "imessage:sendText?chatGuid=" + guid(newChat()) + "&pacing=wait&pacingLimits=chat:1/30s";
        template.requestBody(endpoint, "one");
        CompletableFuture<Exchange> second =
                template.asyncSend(endpoint, exchange -> exchange.getMessage().setBody("two"));
        soon().until(() -> gauge("waiting") == 1);
        component(context).stop();
        assertThat(second.get(60, TimeUnit.SECONDS).getException())
                .isInstanceOf(RateLimitException.class)
                .hasMessageContaining("stops");
    }

    @Test
    void anOptionThatCannotBeReadIsRefusedWhenTheRouteStarts() {
        assertThatThrownBy(() -> send(newChat(), "pacing=wait&pacingLimits=line:many/1d", "one"))
                .rootCause()
                .hasMessageContaining("pacingLimits")
                .hasMessageContaining("line:5000/1d,chat:30/1m");
        assertThatThrownBy(() -> context.getEndpoint("imessage:sendText?pacing=sometimes"))
                .isInstanceOf(ResolveEndpointFailedException.class);
    }
}

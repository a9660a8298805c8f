// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SelfSigned;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.webhook.Attempt;
import io.github.camelimessage.simulator.webhook.Delivery;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.github.camelimessage.simulator.webhook.RetryPolicy;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PemKeyCertOptions;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Delivery of webhooks: signatures, filters, retries and scripted faults. */
class WebhookDeliveryTest extends WebhookSuite {

    private static HttpHeaders headers(Receiver.Hook hook) {
        Map<String, List<String>> headers = new HashMap<>();
        hook.headers().names().forEach(name -> headers.put(name, hook.headers().getAll(name)));
        return HttpHeaders.of(headers, (name, value) -> true);
    }

    private static void verify(String secret, Receiver.Hook hook) throws WebhookVerificationException {
        new Webhook(secret).verify(hook.text(), headers(hook));
    }

    @Test
    void theStandardLibraryAcceptsTheSignature() throws Exception {
        String secret = subscribe("/");
        assertThat(secret).startsWith("whsec_");
        bob().sendText(bob().openChat(), "Gr\u00fc\u00dfe \ud83d\ude00");
        settle();
        assertThat(receiver.hooks()).hasSize(2);
        for (Receiver.Hook hook : receiver.hooks()) {
            assertThatCode(() -> verify(secret, hook)).doesNotThrowAnyException();
            assertThat(hook.header("webhook-id"))
                    .isEqualTo(hook.json().get("event_id").textValue());
            assertThat(hook.header("content-type")).isEqualTo("application/json");
            byte[] damaged = hook.body().clone();
            damaged[damaged.length - 2] ^= 1;
            assertThatThrownBy(() -> verify(secret, new Receiver.Hook("/", hook.headers(), damaged)))
                    .isInstanceOf(WebhookVerificationException.class);
        }
    }

    @Test
    void theOlderHeadersAreThereToo() throws Exception {
        String secret = subscribe("/");
        bob().sendText(bob().openChat(), "Hi");
        settle();
        Receiver.Hook hook = receiver.only("message.received");
        assertThat(hook.header("X-Webhook-Event")).isEqualTo("message.received");
        assertThat(hook.header("X-Webhook-Subscription-ID"))
                .isEqualTo(simulator.linq().webhooks().subscriptions().get(0).id());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update((hook.header("X-Webhook-Timestamp") + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(hook.header("X-Webhook-Signature")).isEqualTo(HexFormat.of().formatHex(mac.doFinal(hook.body())));
    }

    @Test
    void aForgedOrLateOneIsRefusedByTheLibrary() throws Exception {
        String secret = subscribe("/");
        String chat = bob().openChat();
        bob().sendText(chat, "First");
        settle();
        receiver.clear();
        simulator.faults().webhooks().forgeSignature("message.received", 1);
        bob().sendText(chat, "Forged");
        settle();
        simulator.faults().webhooks().sendLate(Faults.ANY, 1);
        bob().sendText(chat, "Late");
        settle();
        bob().sendText(chat, "Good");
        settle();
        List<Receiver.Hook> hooks = receiver.hooks();
        assertThat(hooks).hasSize(3);
        assertThatThrownBy(() -> verify(secret, hooks.get(0))).isInstanceOf(WebhookVerificationException.class);
        assertThatThrownBy(() -> verify(secret, hooks.get(1)))
                .isInstanceOf(WebhookVerificationException.class)
                .hasMessageContaining("timestamp");
        verify(secret, hooks.get(2));
    }

    @Test
    void serverErrorsAndLimitsAreRetriedWithTheSameIdAndANewSignature() throws Exception {
        String secret = subscribe("/");
        receiver.answering(500, 429, 503).cuttingOnce();
        String chat = bob().openChat();
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(chat).isNotNull();
        List<Receiver.Hook> tries = receiver.hooks();
        assertThat(tries).hasSize(5);
        assertThat(tries.stream().map(hook -> hook.header("webhook-id")).distinct())
                .hasSize(1);
        assertThat(tries.stream().map(Receiver.Hook::text).distinct()).hasSize(1);
        for (Receiver.Hook hook : tries) {
            verify(secret, hook);
        }
        Delivery delivery = only();
        assertThat(delivery.outcome()).isEqualTo(Outcome.DELIVERED);
        assertThat(delivery.attempts()).extracting(Attempt::status).containsExactly(500, 429, 503, null, 200);
        assertThat(delivery.attempts().get(3).problem()).isNotBlank();
    }

    private Delivery only() {
        List<Delivery> all = simulator.linq().webhooks().deliveries().all();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 410, 422, 302})
    void otherAnswersAreFinal(int status) throws Exception {
        subscribe("/");
        receiver.answering(status);
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(only().outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(receiver.hooks()).hasSize(1);
    }

    @Test
    void afterTenRetriesItIsGivenUp() throws Exception {
        subscribe("/");
        receiver.answering(IntStream.range(0, 11).mapToObj(i -> 500).toArray(Integer[]::new));
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(only().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(only().attempts()).hasSize(11);
        assertThat(receiver.hooks()).hasSize(11);
    }

    @Test
    void aClosedPortIsRetried() throws Exception {
        int port;
        try (Receiver gone = new Receiver()) {
            port = java.net.URI.create(gone.url("/")).getPort();
        }
        simulator.linq().webhooks().subscribe("http://127.0.0.1:" + port + "/");
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(only().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(only().attempts()).hasSize(11);
    }

    @Test
    void aPausedSubscriptionGetsNothing() throws Exception {
        subscribe("/");
        String id = simulator.linq().webhooks().subscriptions().get(0).id();
        wire.put("/webhook-subscriptions/" + id, json("{'is_active':false}")).ok(200);
        bob().sendText(bob().openChat(), "Unheard");
        settle();
        wire.put("/webhook-subscriptions/" + id, json("{'is_active':true}")).ok(200);
        bob().sendText(bob().openChat(), "Heard");
        settle();
        assertThat(receiver.hooks()).hasSize(1);
    }

    @Test
    void eventsAndLinesFilter() throws Exception {
        simulator.linq().webhooks().subscribe(receiver.url("/typing"), "chat.typing_indicator.started");
        wire.post(
                        "/webhook-subscriptions",
                        json(
                                "{'target_url':'%s','subscribed_events':['message.received'],'phone_numbers':['%s']}",
                                receiver.url("/other-line"), "+12025550199"))
                .ok(201);
        bob().sendText(bob().openChat(), "Hi");
        bob().setTyping(bob().openChat(), true);
        settle();
        assertThat(receiver.hooks()).extracting(Receiver.Hook::path).containsExactly("/typing");
    }

    @Test
    void everySubscriptionGetsTheSameEvent() throws Exception {
        subscribe("/a");
        subscribe("/b");
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(receiver.hooks()).hasSize(2);
        assertThat(receiver.hooks().stream()
                        .map(hook -> hook.header("webhook-id"))
                        .distinct())
                .hasSize(1);
        assertThat(receiver.hooks().stream()
                        .map(hook -> hook.header("webhook-signature"))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aDeliveryCanComeTwice() throws Exception {
        subscribe("/");
        simulator.faults().webhooks().repeat("call.ringing", 1);
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(receiver.hooks()).hasSize(2);
        simulator
                .linq()
                .webhooks()
                .redeliver(simulator.linq().webhooks().deliveries().all().get(0));
        settle();
        assertThat(receiver.hooks()).hasSize(3);
        assertThat(receiver.hooks().stream()
                        .map(hook -> hook.header("webhook-id"))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void deliveriesCanComeInAnotherOrder() throws Exception {
        subscribe("/");
        simulator.faults().webhooks().reorder("call.ringing", 8, 1, 7);
        for (int i = 0; i < 8; i++) {
            simulator.linq().webhooks().emit("call.ringing", Map.of("number", i));
        }
        settle();
        List<Integer> order = receiver.hooks().stream()
                .map(hook -> hook.data().get("number").intValue())
                .toList();
        assertThat(order)
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7)
                .isNotEqualTo(List.of(0, 1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void aWindowThatDoesNotFillIsSentAllTheSame() throws Exception {
        subscribe("/");
        simulator.faults().webhooks().reorder("call.ringing", 8, 1, 7);
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(receiver.hooks()).hasSize(1);
    }

    @Test
    void unknownTypesAndLongFractionsCanBeSent() throws Exception {
        subscribe("/");
        simulator.faults().webhooks().sendUnknown("call.ringing", 1);
        simulator.faults().webhooks().sendLongFractions("call.ringing", 1);
        simulator.linq().webhooks().emit("call.ringing", Map.of());
        settle();
        Receiver.Hook hook = receiver.hooks().get(0);
        assertThat(hook.type()).isEqualTo("simulator.not_known_yet").isEqualTo(hook.header("X-Webhook-Event"));
        String at = hook.json().get("created_at").textValue();
        assertThat(at).matches(".*\\.\\d{8}[1-9]Z");
        assertThat(Instant.parse(at))
                .isBetween(
                        Instant.now().minus(Duration.ofHours(1)), Instant.now().plusSeconds(60));
    }

    @Test
    void webhooksWaitForTheAnswer() throws Exception {
        subscribe("/");
        simulator.faults().linq().loseAnswer("chats.create", 1);
        LinqWire impatient = wire;
        Thread call = new Thread(() -> {
            try {
                impatient.post("/chats", LinqWire.create(LINE, "Hello", BOB));
            } catch (RuntimeException neverAnswered) {
                // as scripted
            }
        });
        call.setDaemon(true);
        call.start();
        eventually(() -> assertThat(receiver.types())
                .containsExactlyInAnyOrder("chat.created", "message.sent", "message.delivered"));
        assertThat(call.isAlive()).isTrue();
        simulator.close();
    }

    @Tag("proof")
    @Timeout(600)
    @Test
    void tenThousandDeliveriesArriveOnce() throws Exception {
        subscribe("/");
        receiver.onlyCount();
        for (int i = 0; i < 10_000; i++) {
            simulator.linq().webhooks().emit("call.ringing", Map.of("number", i));
        }
        settle();
        assertThat(receiver.count()).isEqualTo(10_000);
        List<Delivery> all = simulator.linq().webhooks().deliveries().all();
        assertThat(all).hasSize(10_000).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        Set<String> ids = all.stream().map(Delivery::id).collect(Collectors.toCollection(HashSet::new));
        assertThat(ids).hasSize(10_000);
    }

    @Test
    void addressesAreHttpsOrOnThisMachine() {
        for (String url : new String[] {
            "http://example.com/", "ftp://localhost/", "nonsense", "https:///x", "http://127.evil.com/"
        }) {
            assertThatThrownBy(() -> simulator.linq().webhooks().subscribe(url))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        simulator.linq().webhooks().subscribe("https://example.com/hook");
        simulator.linq().webhooks().subscribe("http://127.0.0.1:1/");
        simulator.linq().webhooks().subscribe("http://[::1]:1/");
    }

    @Test
    void tlsReceiversAreReachedWhenTrusted(@TempDir Path directory) throws Exception {
        SelfSigned identity = SelfSigned.create(directory);
        HttpServerOptions tls = new HttpServerOptions()
                .setSsl(true)
                .setKeyCertOptions(new PemKeyCertOptions()
                        .setCertValue(Buffer.buffer(identity.certificatePem()))
                        .setKeyValue(Buffer.buffer(identity.privateKeyPem())));
        try (Receiver secure = new Receiver(tls);
                var trusting = configure(IMessageSimulator.builder().webhookTrust(identity.certificatePem()))
                        .start()) {
            trusting.linq().webhooks().subscribe(secure.url("/"));
            trusting.linq().webhooks().emit("call.ringing", Map.of());
            assertThat(trusting.linq().webhooks().awaitIdle(PATIENCE)).isTrue();
            assertThat(secure.hooks()).hasSize(1);
        }
    }

    @Test
    void whoDoesNotAnswerInTimeIsTriedAgain() throws Exception {
        try (IMessageSimulator impatient = IMessageSimulator.builder()
                .webhookTimeFactor(0.001)
                .webhookTimeout(Duration.ofSeconds(1))
                .start()) {
            impatient.linq().webhooks().subscribe(receiver.url("/"));
            receiver.hangingOnce();
            impatient.linq().webhooks().emit("call.ringing", Map.of());
            assertThat(impatient.linq().webhooks().awaitIdle(PATIENCE)).isTrue();
            Delivery delivery = impatient.linq().webhooks().deliveries().all().get(0);
            assertThat(delivery.outcome()).isEqualTo(Outcome.DELIVERED);
            assertThat(delivery.attempts().get(0).status()).isNull();
            assertThat(delivery.attempts()).hasSizeGreaterThan(1);
        }
    }

    @Test
    void theScheduleOfRetriesIsTheDocumentedOne() {
        RetryPolicy policy = RetryPolicy.linq();
        assertThat(policy.delays()).hasSize(10);
        Duration total = policy.delays().stream()
                .map(delay -> delay.compareTo(policy.maxDelay()) > 0 ? policy.maxDelay() : delay)
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(total).isBetween(Duration.ofMinutes(24), Duration.ofMinutes(26));
        assertThat(policy.maxDelay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(policy.responseTimeout()).isEqualTo(Duration.ofSeconds(10));
    }
}

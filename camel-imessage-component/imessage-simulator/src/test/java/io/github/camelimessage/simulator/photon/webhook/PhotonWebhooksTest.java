// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.linq.Receiver;
import io.github.camelimessage.simulator.webhook.Outcome;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PhotonWebhooksTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A clock that stands still until the test moves it. */
    private static final class HandClock extends Clock {
        volatile Instant now = Instant.now();

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final HandClock clock = new HandClock();
    private IMessageSimulator simulator;
    private Receiver receiver;
    private PhotonWebhooks.Registration registration;
    private Person alice;
    private String credentials;

    @BeforeEach
    void start() {
        simulator =
                IMessageSimulator.builder().clock(clock).webhookTimeFactor(0.01).start();
        receiver = new Receiver();
        registration = simulator.photonWebhooks().subscribe(receiver.url("/hook"));
        alice = simulator.person("alice@example.com");
    }

    @AfterEach
    void stop() {
        simulator.close();
        receiver.close();
    }

    private Receiver.Hook only() throws InterruptedException {
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).hasSize(1);
        return receiver.hooks().get(0);
    }

    @Test
    void anIncomingTextIsReported() throws Exception {
        String chat = alice.openChat();
        MessageState message = alice.sendText(chat, "Hello");
        JsonNode body = only().json();
        assertThat(body.get("event").textValue()).isEqualTo("messages");
        assertThat(body.at("/space/id").textValue()).isEqualTo(chat);
        assertThat(body.at("/space/type").textValue()).isEqualTo("dm");
        assertThat(body.at("/message/id").textValue())
                .isEqualTo("spc-msg-" + message.guid().toLowerCase(java.util.Locale.ROOT));
        assertThat(body.at("/message/direction").textValue()).isEqualTo("inbound");
        assertThat(body.at("/message/sender/id").textValue()).isEqualTo("alice@example.com");
        assertThat(body.at("/message/content").toString()).isEqualTo("{\"type\":\"text\",\"text\":\"Hello\"}");
    }

    @Test
    void theSignatureIsThatOfTheRawBody() throws Exception {
        alice.sendText(alice.openChat(), "Gr\u00fc\u00dfe");
        Receiver.Hook hook = only();
        assertThat(registration.signingSecret()).hasSize(64);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(registration.signingSecret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        mac.update(("v0:" + hook.header("X-Spectrum-Timestamp") + ":").getBytes(StandardCharsets.UTF_8));
        assertThat(hook.header("X-Spectrum-Signature"))
                .hasSize(67)
                .isEqualTo("v0=" + HexFormat.of().formatHex(mac.doFinal(hook.body())));
        assertThat(hook.header("X-Spectrum-Event")).isEqualTo("messages");
        assertThat(hook.header("X-Spectrum-Webhook-Id")).isEqualTo(registration.id());
        assertThat(hook.header("User-Agent")).startsWith("spectrum-webhook/");
        assertThat(registration.toString()).doesNotContain(registration.signingSecret());
    }

    @Test
    void filesLinksAndTapbacksHaveTheirOwnContent() throws Exception {
        String chat = alice.openChat();
        MediaFile photo = MediaFile.of("a.png", "image/png", new byte[] {1, 2});
        MessageState one = alice.send(chat, Draft.of(new Part.Media(photo, false)));
        alice.send(chat, Draft.of(new Part.Media(photo, false), new Part.Media(photo, false)));
        alice.send(chat, Draft.of(new Part.Link("https://example.com")));
        alice.react(chat, one.guid(), ReactionKind.LAUGH);
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        Map<String, JsonNode> byType = receiver.hooks().stream()
                .map(hook -> hook.json().at("/message/content"))
                .collect(java.util.stream.Collectors.toMap(
                        content -> content.get("type").textValue(), content -> content));
        assertThat(byType).containsOnlyKeys("attachment", "group", "richlink", "reaction");
        assertThat(byType.get("attachment").get("size").intValue()).isEqualTo(2);
        assertThat(byType.get("group").get("items")).hasSize(2);
        assertThat(byType.get("richlink").get("url").textValue()).isEqualTo("https://example.com");
        assertThat(byType.get("reaction").at("/target/id").textValue()).startsWith("spc-msg-");
    }

    @Test
    void nothingElseIsReported() throws Exception {
        String chat = alice.openChat();
        MessageState mine = simulator.world().messages().send(simulator.world().owner(), chat, Draft.of("Out"));
        alice.read(mine.guid());
        alice.setTyping(chat, true);
        String group = alice.createGroup("+15551230001");
        alice.rename(group, "Team");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).isEmpty();
    }

    @Test
    void fiveRetriesFollowTheFirstAttempt() throws Exception {
        receiver.answering(500, 408, 429, 503, 500, 500);
        alice.sendText(alice.openChat(), "Hello");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).hasSize(6);
        assertThat(simulator.photonWebhooks().deliveries().all().get(0).outcome())
                .isEqualTo(Outcome.EXHAUSTED);
    }

    private List<String> standardMacs(Receiver.Hook hook, String... secrets) throws Exception {
        List<String> macs = new ArrayList<>();
        for (String secret : secrets) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
            mac.update((hook.header("webhook-id") + "." + hook.header("webhook-timestamp") + ".")
                    .getBytes(StandardCharsets.UTF_8));
            macs.add("v1," + Base64.getEncoder().encodeToString(mac.doFinal(hook.body())));
        }
        return macs;
    }

    @Test
    void theSignatureOfStandardWebhooksStandsBesideItAndTwoOfThemDuringAnOverlap() throws Exception {
        String first = registration.settings().standardSecret();
        alice.sendText(alice.openChat(), "One");
        Receiver.Hook hook = only();
        assertThat(hook.header("webhook-signature").split(" ")).containsExactlyElementsOf(standardMacs(hook, first));
        String second = simulator
                .photonWebhooks()
                .rotate(registration, Duration.ofHours(1))
                .settings()
                .standardSecret();
        alice.sendText(alice.openChat(), "Two");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        hook = receiver.hooks().get(1);
        assertThat(hook.header("webhook-signature").split(" "))
                .containsExactlyElementsOf(standardMacs(hook, second, first));
        clock.now = clock.now.plus(Duration.ofHours(1));
        alice.sendText(alice.openChat(), "Three");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        hook = receiver.hooks().get(2);
        assertThat(hook.header("webhook-signature").split(" ")).containsExactlyElementsOf(standardMacs(hook, second));
        assertThat(hook.header("X-Spectrum-Signature")).isNotNull();
    }

    @Test
    void aReceiverThatIsGoneIsDisabled() throws Exception {
        receiver.answering(410);
        alice.sendText(alice.openChat(), "Hello");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        WebhookSettings settings =
                simulator.photonWebhooks().registrations().get(0).settings();
        assertThat(settings.isEnabled()).isFalse();
        assertThat(settings.disabledReason()).isEqualTo("receiver_gone");
        alice.sendText(alice.openChat(), "Nobody is told");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).hasSize(1);
    }

    @Test
    void fourDaysWithoutADeliveryDisableIt() throws Exception {
        receiver.answering(500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500);
        alice.sendText(alice.openChat(), "One");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(simulator.photonWebhooks().registrations().get(0).settings().isEnabled())
                .isTrue();
        clock.now = clock.now.plus(Duration.ofDays(4));
        alice.sendText(alice.openChat(), "Two");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(simulator.photonWebhooks().registrations().get(0).settings().disabledReason())
                .isEqualTo("delivery_failures");
    }

    @Test
    void registrationsAreUniqueAndEnd() throws Exception {
        assertThatThrownBy(() -> simulator.photonWebhooks().subscribe(receiver.url("/hook")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> simulator.photonWebhooks().subscribe("http://example.com/"))
                .isInstanceOf(IllegalArgumentException.class);
        simulator.photonWebhooks().unsubscribe(registration);
        alice.sendText(alice.openChat(), "Hello");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).isEmpty();
    }

    @Test
    void webhooksAreRegisteredOverRest() throws Exception {
        String other = receiver.url("/rest");
        JsonNode made =
                rest("POST", "/", "{\"webhookUrl\":\"" + other + "\"}", 200).get("data");
        assertThat(made.get("signingSecret").textValue()).hasSize(64);
        rest("POST", "/", "{\"webhookUrl\":\"" + other + "\"}", 409);
        rest("POST", "/", "{\"webhookUrl\":\"nonsense\"}", 422);
        rest("POST", "/", "nonsense", 422);
        rest("POST", "/", "{\"webhookUrl\":\"http://example.com/\"}", 200);
        JsonNode all = rest("GET", "/", null, 200).get("data");
        assertThat(all).hasSize(3).allMatch(one -> !one.has("signingSecret"));
        alice.sendText(alice.openChat(), "Hello");
        assertThat(simulator.photonWebhooks().awaitIdle(PATIENCE)).isTrue();
        assertThat(receiver.hooks()).extracting(Receiver.Hook::path).containsExactlyInAnyOrder("/hook", "/rest");
        rest("DELETE", "/" + made.get("id").textValue() + "/", null, 200);
        rest("DELETE", "/" + made.get("id").textValue(), null, 404);
        credentials = "simulator:wrong";
        assertThat(rest("GET", "/", null, 401).get("succeed").booleanValue()).isFalse();
    }

    private JsonNode rest(String verb, String path, String body, int status) throws Exception {
        String user = credentials == null ? "simulator:" + simulator.token() : credentials;
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(simulator.httpAddress() + "/projects/simulator/webhooks" + path))
                .timeout(PATIENCE)
                .header(
                        "authorization",
                        "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8)))
                .method(
                        verb,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        return new ObjectMapper().readTree(response.body());
    }
}

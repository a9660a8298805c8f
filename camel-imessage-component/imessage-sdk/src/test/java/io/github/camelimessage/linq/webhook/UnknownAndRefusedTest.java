// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import io.github.camelimessage.webhook.WebhookReader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Payloads that become unknown events, and payloads that are refused. */
class UnknownAndRefusedTest {

    private static final String CHAT = "550e8400-e29b-41d4-a716-446655440000";

    @ParameterizedTest
    @ValueSource(strings = {"call.ended", "message.opt_out", "team_member.added", "nodots", "message.received.later"})
    void kindsWithoutAKnownPayloadAreDeliveredUnchanged(String type) throws Exception {
        ObjectNode data = Samples.JSON.createObjectNode().put("chat_id", CHAT).put("amount", 10.50);

        UnknownEvent event = (UnknownEvent) read(type, data);

        assertThat(event.type()).isEqualTo(type);
        assertThat(event.chatGuid()).isEqualTo(CHAT);
        assertThat(event.occurredAt()).hasToString(Samples.CREATED_AT);
        assertThat(event.data()).containsEntry("chat_id", CHAT).hasEntrySatisfying("amount", amount -> assertThat(
                        amount.toString())
                .startsWith("10.5"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            message.received          | {}
            message.received          | {"id": "m", "chat": {}}
            message.received          | {"id": "m", "chat": {"id": "c"}, "sent_at": "yesterday"}
            message.received          | {"id": "m", "chat": {"id": "c"}, "parts": {"type": "text"}}
            message.sent              | {"chat_id": "c", "message": {}}
            message.failed            | {"code": {"no": "number"}}
            message.edited            | {"id": "m", "chat": {"id": "c"}, "part": {"index": 0}}
            reaction.added            | {"message_id": "m"}
            participant.added         | {"chat_id": "c"}
            chat.created              | {"id": "c", "handles": null}
            chat.group_name_updated   | {"new_value": "x"}
            poll.vote.added           | {"message_id": "m", "chat": {"id": "c"}}
            phone_number.status_updated | {"new_status": "ACTIVE"}
            location.sharing.started  | {"shared_with": "x"}
            """)
    void aKnownKindInAnUnknownFormIsAnUnknownEvent(String type, String data) throws Exception {
        UnknownEvent event = (UnknownEvent) read(type, (ObjectNode) Samples.JSON.readTree(data));

        assertThat(event.type()).isEqualTo(type.replaceFirst("\\..*", "") + ".unknown(" + type + ")");
        assertThat(Samples.JSON.<ObjectNode>valueToTree(event.data())).isEqualTo(Samples.JSON.readTree(data));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                                                                          | not a JSON object
            secret-text                                                                 | not JSON
            {"event_id": "secret-text"                                                  | not JSON
            "secret-text"                                                               | not a JSON object
            ["secret-text"]                                                             | not a JSON object
            null                                                                        | not a JSON object
            {"event_id": "a", "event_type": "b", "data": {}} {"secret-text": 1}         | has more data
            {"event_id": "a", "event_type": "b", "data": {}} secret-text                | not JSON
            {"event_type": "secret-text", "data": {}}                                   | event_id is missing
            {"event_id": "", "event_type": "secret-text", "data": {}}                   | event_id is missing
            {"event_id": "secret-text", "data": {}}                                     | event_type is missing
            {"event_id": 5, "event_type": "secret-text", "data": {}}                    | event_id is not text
            {"event_id": "a", "event_type": ["secret-text"], "data": {}}                | event_type is not text
            {"event_id": "a", "event_type": "secret-text"}                              | data is not an object
            {"event_id": "a", "event_type": "b", "data": "secret-text"}                 | data is not an object
            {"event_id": "a", "event_id": "secret-text", "event_type": "b", "data": {}} | same key twice
            {"event_id": "a", "event_type": "b", "data": {"secret-text": 1, "secret-text": 2}} | same key twice
            """)
    void theErrorForAnInvalidEventIsShortAndDoesNotContainIt(String body, String reason) {
        assertThatThrownBy(() -> new LinqWebhooks().read(body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(NotAnEventException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    @Test
    void aMessageIsNotLostForAReactionThatIsNone() throws Exception {
        ObjectNode data = (ObjectNode) Samples.JSON.readTree("{\"id\": \"m\", \"chat\": {\"id\": \"c\"},"
                + "\"parts\": [{\"type\": \"text\", \"value\": \"Hi\", \"reactions\": [null]}]}");

        MessageEvent.Received event = (MessageEvent.Received) read("message.received", data);

        assertThat(event.message().content().text()).isEqualTo("Hi");
        assertThat(event.message().appliedReactions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"created_at\": \"yesterday\"",
                "\"created_at\": \"2026-02-05 19:31:13Z\"",
                "\"created_at\": 1770319873",
                "\"webhook_version\": {}",
                "\"api_version\": 3",
                "\"trace_id\": []",
                "\"partner_id\": false"
            })
    void unreadableMetadataOfAnEventCountAsMissing(String field) throws Exception {
        String body =
                "{\"event_id\": \"a\", \"event_type\": \"call.ended\", \"data\": {\"chat_id\": \"c\"}, " + field + "}";

        WebhookDelivery delivery = new LinqWebhooks().read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(delivery.event().chatGuid()).isEqualTo("c");
        assertThat(delivery.event().occurredAt()).isNull();
        assertThat(delivery.traceId()).isNull();
    }

    @Test
    void bombsAreRefused() {
        String deep = "{\"event_id\":\"a\",\"event_type\":\"b\",\"data\":" + "{\"a\":".repeat(100_000);
        String deepList = "[".repeat(1_000_000);
        String number = "{\"event_id\":\"a\",\"event_type\":\"b\",\"data\":{\"n\":" + "9".repeat(100_000) + "}}";
        String exponent = "{\"event_id\":\"a\",\"event_type\":\"b\",\"data\":{\"n\":1e99999999999}}";
        String values = "{\"event_id\":\"a\",\"event_type\":\"b\",\"data\":[" + "[],".repeat(1_100_000) + "[]]}";
        byte[] huge = new byte[WebhookReader.MAX_BYTES + 1];

        assertThatThrownBy(() -> new LinqWebhooks().read(deep.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("too deep");
        assertThatThrownBy(() -> new LinqWebhooks().read(deepList.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("too deep");
        assertThatThrownBy(() -> new LinqWebhooks().read(number.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> new LinqWebhooks().read(exponent.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("number");
        assertThatThrownBy(() -> new LinqWebhooks().read(values.getBytes(StandardCharsets.UTF_8)))
                .hasMessageContaining("too many values");
        assertThatThrownBy(() -> new LinqWebhooks().read(huge)).hasMessageContaining("longer than");
        assertThatThrownBy(() -> new LinqWebhooks().read(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}))
                .isInstanceOf(NotAnEventException.class);
    }

    private static Event read(String type, ObjectNode data) throws NotAnEventException {
        return Samples.read(Samples.envelope(type, Samples.CURRENT, data)).event();
    }
}

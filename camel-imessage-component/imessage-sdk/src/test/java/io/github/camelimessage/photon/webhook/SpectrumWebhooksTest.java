// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.UnknownEvent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.spectrum.SpectrumContent;
import io.github.camelimessage.webhook.NotAnEventException;
import io.github.camelimessage.webhook.WebhookDelivery;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpectrumWebhooksTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"text", "attachment", "contact", "richlink", "group", "hologram"})
    void aReceivedMessageIsRead(String content) throws Exception {
        WebhookDelivery delivery = read(SpectrumSamples.body(content));
        MessageEvent.Received event = (MessageEvent.Received) delivery.event();

        assertThat(delivery.id()).isEqualTo("spc-msg-1");
        assertThat(delivery.type()).isEqualTo("messages");
        assertThat(event.sequence()).isZero();
        assertThat(event.chatGuid()).isEqualTo("any;+;group-1");
        assertThat(event.messageGuid()).isEqualTo("spc-msg-1");
        assertThat(event.isFromMe()).isFalse();
        assertThat(event.occurredAt()).hasToString("2026-02-05T19:31:13.736444093Z");
        assertThat(event.actor()).isEqualTo(new Participant("+15550000002", ServiceType.IMESSAGE, null));
        assertThat(event.message().sender()).isEqualTo(event.actor());
        assertThat(event.message().dateCreated()).isEqualTo(event.occurredAt());
        assertThat(event.spectrum().content().type()).isEqualTo(content);
    }

    @Test
    void contentWithTheNamesOfBothVendors() throws Exception {
        assertThat(received("text").message().content().text()).isEqualTo("Hello");
        assertThat(received("richlink").message().content().text()).isEqualTo("https://example.com/page");
        assertThat(received("attachment").message().content().attachments())
                .singleElement()
                .satisfies(attachment -> {
                    assertThat(attachment.guid()).isEqualTo("att-1");
                    assertThat(attachment.totalBytes()).isEqualTo(3_000_000_000L);
                });
        assertThat(received("group").message().content().attachments())
                .extracting("guid")
                .containsExactly("att-0", "att-1");
        assertThat(((SpectrumContent.Contact) received("contact").spectrum().content()).phones())
                .singleElement()
                .satisfies(phone -> assertThat(phone.value()).isEqualTo("+15550000009"));
    }

    @Test
    void aReactionIsRead() throws Exception {
        MessageEvent.ReactionAdded event = (MessageEvent.ReactionAdded)
                read(SpectrumSamples.body("reaction")).event();

        assertThat(event.messageGuid()).isEqualTo("spc-msg-0");
        assertThat(event.reaction()).isEqualTo(new Reaction(ReactionKind.EMOJI, "🎉"));
        assertThat(event.actor().address()).isEqualTo("+15550000002");
        assertThat(((SpectrumContent.Reaction) event.spectrum().content())
                        .target()
                        .contentPreview())
                .isEqualTo("Hi");
    }

    /** The vendor's own message, written as JSON, equals the received one; unknown fields are kept. */
    @ParameterizedTest
    @ValueSource(strings = {"text", "attachment", "contact", "richlink", "reaction", "group", "hologram"})
    void thePayloadOfPhotonIsKeptExactly(String content) throws Exception {
        String body = SpectrumSamples.body(content).replace("\"platform\"", "\"mood\":\"good\",\"platform\"");

        JsonNode event = JSON.readTree(JSON.writeValueAsBytes(read(body).event()));

        assertThat(event.get("spectrum")).isEqualTo(JSON.readTree(body).get("message"));
        assertThat(event.has("sequence")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {"event": "calls", "x": 1}                                             | calls
            {"event": "messages"}                                                  | message.unknown(messages)
            {"event": "messages", "message": "x"}                                  | message.unknown(messages)
            {"event": "messages", "message": {"id": "m"}}                          | message.unknown(messages)
            {"event": "messages", "message": {"id": "m", "space": {"id": "c"}, "content": {"type": "reaction"}}} | message.unknown(messages)
            {"event": "messages", "message": {"id": "m", "space": {"id": "c"}, "content": {"type": "text"}, "timestamp": 5}} | message.unknown(messages)
            """)
    void anUnknownEventHasAnIdThatARepeatHasToo(String body, String type) throws Exception {
        WebhookDelivery delivery = read(body);
        Event event = delivery.event();

        assertThat(event).isInstanceOf(UnknownEvent.class);
        assertThat(event.type()).isEqualTo(type);
        assertThat(JSON.<JsonNode>valueToTree(((UnknownEvent) event).data())).isEqualTo(JSON.readTree(body));
        assertThat(delivery.id()).isNotBlank().isEqualTo(read(body).id());
    }

    @Test
    void whatHappensToAMessageLaterIsNoRepeatOfIt() throws Exception {
        WebhookDelivery first = read("{\"event\": \"messages\", \"message\": {\"id\": \"m\"}}");
        WebhookDelivery later = read("{\"event\": \"message.edited\", \"message\": {\"id\": \"m\"}}");

        assertThat(later.id()).isNotEqualTo(first.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "[]", "{}", "{\"event\":5}", "{\"event\":\"a\",\"event\":\"secret\"}"})
    void whatIsNoEventIsRefused(String body) {
        assertThatThrownBy(() -> read(body))
                .isInstanceOf(NotAnEventException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }

    private static MessageEvent.Received received(String content) throws NotAnEventException {
        return (MessageEvent.Received) read(SpectrumSamples.body(content)).event();
    }

    private static WebhookDelivery read(String body) throws NotAnEventException {
        return new SpectrumWebhooks().read(body.getBytes(StandardCharsets.UTF_8));
    }
}

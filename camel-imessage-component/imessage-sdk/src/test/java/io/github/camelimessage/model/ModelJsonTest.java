// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With a plain mapper, as in a user's route. */
class ModelJsonTest {

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void hasTheShapeOfTheDocuments() throws Exception {
        Chat chat = new Chat(
                "any;+;1",
                null,
                "g",
                "Case",
                true,
                ServiceType.IMESSAGE,
                false,
                false,
                null,
                List.of(new Participant("a@example.com", ServiceType.IMESSAGE, "DE")),
                null);

        JsonNode node = json.valueToTree(chat);

        assertThat(node.path("service").asText()).isEqualTo("iMessage");
        assertThat(node.path("isGroup").asBoolean()).isTrue();
        assertThat(node.has("unreadCount")).as("an absent count means unknown").isFalse();
        assertThat(node.at("/participants/0/country").asText()).isEqualTo("DE");
        assertThat(json.treeToValue(node, Chat.class)).isEqualTo(chat);
    }

    @Test
    void timesKeepTheirNanoseconds() throws Exception {
        Instant created = Instant.parse("2026-11-21T10:15:30.123456789Z");
        AppliedReaction reaction =
                new AppliedReaction("m", 1, new Reaction(ReactionKind.EMOJI, "👍"), null, true, created);

        String text = json.writeValueAsString(reaction);

        assertThat(text).contains("\"dateCreated\":\"2026-11-21T10:15:30.123456789Z\"");
        assertThat(json.readValue(text, AppliedReaction.class)).isEqualTo(reaction);
    }

    @Test
    void effectsHaveTheVendorsNames() throws Exception {
        assertThat(json.writeValueAsString(Effect.CONFETTI)).isEqualTo("\"confetti\"");
    }
}

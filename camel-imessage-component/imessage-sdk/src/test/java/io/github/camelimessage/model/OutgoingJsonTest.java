// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a route sends as JSON or as a Map, with a plain mapper. */
class OutgoingJsonTest {

    private static final OutgoingMessage MESSAGE = OutgoingMessage.of(
            new TextPart(
                    "Hi Bob",
                    List.of(new TextFormat("bold", 0, 2, null)),
                    List.of(new Mention("bob@example.com", 3, 3)),
                    1),
            new AttachmentPart("att-1", null, "cat.png", null),
            AttachmentPart.ofUrl("https://example.com/a.png"));

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void aMessageComesBackFromItsJson() throws Exception {
        String text = json.writeValueAsString(MESSAGE);

        assertThat(text).contains("\"type\":\"text\"").contains("\"type\":\"attachment\"");
        assertThat(json.readValue(text, OutgoingMessage.class)).isEqualTo(MESSAGE);
        assertThat(json.readValue(json.writeValueAsString(MESSAGE.parts()), OutgoingMessage.class))
                .as("the list of the parts alone")
                .isEqualTo(MESSAGE);
    }

    @Test
    void theFieldSelectsTheKindOfThePart() {
        assertThat(json.convertValue(
                        Map.of("parts", List.of(Map.of("text", "Hello"), Map.of("attachmentGuid", "att-1"))),
                        OutgoingMessage.class))
                .isEqualTo(OutgoingMessage.of(TextPart.of("Hello"), AttachmentPart.of("att-1")));
        assertThat(json.convertValue(List.of(Map.of("text", "Hello", "type", "text")), OutgoingMessage.class))
                .isEqualTo(OutgoingMessage.text("Hello"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{}]",
                "[null]",
                "[{\"type\":\"text\"}]",
                "[{\"text\":\"a\",\"attachmentGuid\":\"b\"}]",
                "[{\"type\":\"attachment\",\"text\":\"a\"}]",
                "[{\"text\":\"a\",\"txet\":\"b\"}]",
                "{\"parts\":[{\"text\":\"a\"}],\"effekt\":\"slam\"}"
            })
    void whatIsNoPartIsRefused(String text) {
        assertThatThrownBy(() -> json.readValue(text, OutgoingMessage.class))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anElementThatIsNullIsNamed() {
        assertThatThrownBy(() -> OutgoingMessage.of(TextPart.of("a"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts[1] is null");
        assertThatThrownBy(() -> OutgoingMessage.of(Arrays.asList((OutgoingPart) null)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("parts[0] is null");
        assertThatThrownBy(() -> new TextPart("a", Arrays.asList((TextFormat) null), null, null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formatting[0] is null");
        assertThatThrownBy(() -> new TextPart("a", null, Arrays.asList((Mention) null), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mentions[0] is null");
        assertThatThrownBy(() -> SendTextOptions.builder()
                        .formatting(Arrays.asList((TextFormat) null))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("formatting[0] is null");
    }

    @Test
    void aCardComesBackFromItsJson() throws Exception {
        AppCard card = json.readValue(
                "{\"teamId\":\"ABCDE12345\",\"extensionBundleId\":\"com.example.app\",\"appName\":\"App\","
                        + "\"url\":\"https://example.com\",\"layout\":{\"caption\":\"Hi\",\"image\":\"/9j/\","
                        + "\"imageTitle\":\"T\"}}",
                AppCard.class);

        assertThat(card.layout().image()).containsExactly(0xff, 0xd8, 0xff);
        assertThat(card.layout().toString()).contains("3 bytes");
        assertThat(json.valueToTree(card).at("/layout/image").asText()).isEqualTo("/9j/");
    }
}

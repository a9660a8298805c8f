// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.camelimessage.rules.Elements;
import java.util.List;

/**
 * A text of a message to be sent.
 *
 * @param text not blank
 * @param formatting runs of formatted text; offsets are indices of the text as a Java {@code String}
 * @param mentions mentions in the text, in order and without overlap; offsets as those of the formatting. Linq takes
 *     one for each part, in groups alone
 * @param bubbleIndex as in {@link OutgoingPart#bubbleIndex()}; refused at Linq
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonIgnoreProperties(value = "type", allowGetters = true)
public record TextPart(String text, List<TextFormat> formatting, List<Mention> mentions, Integer bubbleIndex)
        implements OutgoingPart {

    public TextPart {
        formatting = Elements.copy("formatting", formatting);
        mentions = Elements.copy("mentions", mentions);
    }

    /** Plain text. */
    public static TextPart of(String text) {
        return new TextPart(text, null, null, null);
    }

    @Override
    @JsonProperty
    public String type() {
        return "text";
    }
}

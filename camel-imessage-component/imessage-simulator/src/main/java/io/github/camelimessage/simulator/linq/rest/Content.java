// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.simulator.linq.json.EffectJson;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A message to send (reference: MessageContent), after all checks that do not need the world.
 *
 * @param effect or null
 * @param idempotencyKey or null
 * @param preferredService or null
 * @param replyTo the message's guid and part, or null
 */
record Content(
        List<Piece> pieces, EffectJson effect, String idempotencyKey, String preferredService, ReplyTarget replyTo) {
    /** Linq does not document what counts as a URL in a text; this finds what Messages turns into a link. */
    private static final Pattern URL = Pattern.compile("(?i)\\b(https?://|www\\.)\\S");

    /** A part, or a file that must be fetched first. */
    sealed interface Piece {}

    /** A part that is ready to send. */
    record Ready(Part part) implements Piece {}

    /** A file by its URL. */
    record ByUrl(String url, boolean isVoiceMemo) implements Piece {}

    Content withKey(String key) {
        return new Content(pieces, effect, key, preferredService, replyTo);
    }

    boolean hasLink() {
        return parts().stream().anyMatch(part -> part instanceof Part.Link)
                || parts().stream()
                        .anyMatch(part -> part instanceof Part.Text text
                                && URL.matcher(text.value()).find());
    }

    boolean isAppCard() {
        return parts().stream().anyMatch(part -> part instanceof Part.App);
    }

    List<Part.Mention> mentions() {
        return parts().stream()
                .map(part -> part instanceof Part.Text text ? text.mention() : null)
                .filter(Objects::nonNull)
                .toList();
    }

    private List<Part> parts() {
        return pieces.stream()
                .filter(Ready.class::isInstance)
                .map(piece -> ((Ready) piece).part())
                .toList();
    }
}

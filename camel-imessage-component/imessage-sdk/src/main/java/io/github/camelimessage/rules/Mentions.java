// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Mention;
import java.util.List;

/** Checks mentions in a text by the rules of both vendors (Photon: MessageMention; Linq: mention_range). */
public final class Mentions {

    private Mentions() {}

    /** @throws ValidationException that names the invalid mention */
    public static void check(String text, List<Mention> mentions) {
        long free = 0;
        for (int i = 0; i < mentions.size(); i++) {
            String field = "mentions[" + i + "]";
            Mention mention = mentions.get(i);
            AddressText.require(field + ".address", mention.address());
            long end = (long) mention.start() + mention.length();
            if (mention.start() < free || mention.length() < 1 || end > text.length()) {
                throw ValidationException.invalidArgument(
                        field,
                        null,
                        field + ": must satisfy " + free + " <= start < end <= " + text.length()
                                + ", after the previous mention and within the text, in UTF-16 units, but is ["
                                + mention.start() + ", " + end + "]");
            }
            Formatting.checkBounds(field, text, mention.start(), (int) end);
            free = end;
        }
    }
}

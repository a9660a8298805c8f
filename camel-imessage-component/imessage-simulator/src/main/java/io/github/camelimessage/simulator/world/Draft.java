// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.TextFormat;
import java.util.List;

/**
 * A message to send.
 *
 * @param text the text; trimmed when it is sent
 * @param subject subject line, or null
 * @param effectId effect as Apple names it, or null
 * @param formatting runs of formatted text
 * @param replyTo the message it replies to, or null
 */
public record Draft(String text, String subject, String effectId, List<TextFormat> formatting, ReplyTarget replyTo) {

    /** Plain text. */
    public static Draft of(String text) {
        return new Draft(text, null, null, List.of(), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.MessageState;
import java.time.Instant;
import java.util.List;

/**
 * A message as the page is told of it; instants are ISO-8601 texts, absent when it did not happen.
 *
 * @param guid stable key
 * @param text the text, empty when it was unsent
 * @param subject subject line, or null
 * @param effect name of the effect, or null
 * @param parts its pieces in order; empty when it was unsent
 * @param replyTo guid of the message it replies to, or null
 * @param sender address of who sent it
 * @param isFromOwner whether the local account sent it
 * @param reactions tapbacks that are on it now
 */
record MessageView(
        String guid,
        String text,
        String subject,
        String effect,
        List<PartView> parts,
        String replyTo,
        String sender,
        boolean isFromOwner,
        String created,
        String read,
        String edited,
        String retracted,
        List<ReactionView> reactions) {

    /** One tapback. */
    record ReactionView(String kind, String emoji, String sender) {}

    static MessageView of(MessageState message) {
        return new MessageView(
                message.guid(),
                message.text(),
                message.subject(),
                EffectNames.name(message.effectId()),
                message.parts().stream().map(PartView::of).toList(),
                message.replyTo(),
                message.sender().address(),
                message.isFromMe(),
                text(message.created()),
                text(message.read()),
                text(message.edited()),
                text(message.retracted()),
                message.reactions().stream()
                        .map(one -> new ReactionView(
                                one.reaction().kind().value(),
                                one.reaction().emoji(),
                                one.sender().address()))
                        .toList());
    }

    private static String text(Instant instant) {
        return instant == null ? null : instant.toString();
    }
}

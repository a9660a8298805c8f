// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.TextFormat;
import java.time.Instant;
import java.util.List;

/**
 * A snapshot of a message.
 *
 * @param guid key of the message
 * @param chatGuid the chat it is in
 * @param text the text, trimmed; may be empty for an opening message
 * @param subject subject line, or null
 * @param effectId effect as Apple names it, or null
 * @param formatting runs of formatted text
 * @param replyTo guid of the message it replies to, or null
 * @param threadOriginator guid of the first message of the reply thread, or null
 * @param sender who sent it
 * @param isFromMe whether the local account sent it
 * @param created when it was sent
 * @param read when it was read, or null
 * @param edited when it was last edited, or null
 * @param retracted when it was unsent, or null
 * @param reactions tapbacks that are on it now
 */
public record MessageState(
        String guid,
        String chatGuid,
        String text,
        String subject,
        String effectId,
        List<TextFormat> formatting,
        String replyTo,
        String threadOriginator,
        Participant sender,
        boolean isFromMe,
        Instant created,
        Instant read,
        Instant edited,
        Instant retracted,
        List<AppliedReaction> reactions) {

    public MessageState {
        formatting = List.copyOf(formatting);
        reactions = List.copyOf(reactions);
    }

    MessageState withText(String newText, Instant at) {
        return new MessageState(
                guid,
                chatGuid,
                newText,
                subject,
                effectId,
                List.of(),
                replyTo,
                threadOriginator,
                sender,
                isFromMe,
                created,
                read,
                at,
                retracted,
                reactions);
    }

    MessageState withRead(Instant at) {
        return new MessageState(
                guid,
                chatGuid,
                text,
                subject,
                effectId,
                formatting,
                replyTo,
                threadOriginator,
                sender,
                isFromMe,
                created,
                at,
                edited,
                retracted,
                reactions);
    }

    MessageState withRetracted(Instant at) {
        return new MessageState(
                guid,
                chatGuid,
                "",
                null,
                null,
                List.of(),
                replyTo,
                threadOriginator,
                sender,
                isFromMe,
                created,
                read,
                edited,
                at,
                List.of());
    }

    MessageState withReactions(List<AppliedReaction> newReactions) {
        return new MessageState(
                guid,
                chatGuid,
                text,
                subject,
                effectId,
                formatting,
                replyTo,
                threadOriginator,
                sender,
                isFromMe,
                created,
                read,
                edited,
                retracted,
                newReactions);
    }
}

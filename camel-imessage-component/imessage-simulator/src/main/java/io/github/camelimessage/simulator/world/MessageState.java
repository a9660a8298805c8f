// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.AppliedReaction;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A snapshot of a message.
 *
 * @param guid key of the message
 * @param chatGuid the chat it is in
 * @param text the texts of all parts; may be empty for an opening message or one of files alone
 * @param subject subject line, or null
 * @param effectId effect as Apple names it, or null
 * @param formatting runs of formatted text, of a message of one text
 * @param parts the pieces; empty when there is nothing to show
 * @param service the service it went by
 * @param replyTo guid of the message it replies to, or null
 * @param replyToPart the bubble it replies to, or null for the whole message
 * @param threadOriginator guid of the first message of the reply thread, or null
 * @param sender who sent it
 * @param isFromMe whether the local account sent it
 * @param created when it was sent
 * @param read when it was read, or null
 * @param edited when it was last edited, or null
 * @param edits how often it was edited
 * @param retracted when it was unsent, or null
 * @param reactions tapbacks that are on it now
 * @param alert how the recipient was told of it
 */
public record MessageState(
        String guid,
        String chatGuid,
        String text,
        String subject,
        String effectId,
        List<TextFormat> formatting,
        List<Part> parts,
        ServiceType service,
        String replyTo,
        Integer replyToPart,
        String threadOriginator,
        Participant sender,
        boolean isFromMe,
        Instant created,
        Instant read,
        Instant edited,
        int edits,
        Instant retracted,
        List<AppliedReaction> reactions,
        Alert alert) {

    /** How a recipient is told of a message. */
    public enum Alert {
        /** As the device does it. */
        ORDINARY,
        /** Not at all: a Focus kept it silent. */
        SILENCED,
        /** All the same, since the sender insisted. */
        ON_REQUEST
    }

    public MessageState {
        formatting = List.copyOf(formatting);
        parts = List.copyOf(parts);
        reactions = List.copyOf(reactions);
    }

    /** Replaces one text; the caller knows that the part is one, or that there is no part at all. */
    MessageState withText(int part, String newText, Instant at) {
        List<Part> changed = new ArrayList<>(parts);
        if (changed.isEmpty()) {
            changed.add(Part.Text.of(newText));
        } else {
            changed.set(part, Part.Text.of(newText));
        }
        return copy(subject, effectId, changed, read, at, edits + 1, retracted, reactions, alert);
    }

    MessageState withRead(Instant at) {
        return copy(subject, effectId, parts, at, edited, edits, retracted, reactions, alert);
    }

    MessageState withRetracted(Instant at) {
        return copy(null, null, List.of(), read, edited, edits, at, List.of(), alert);
    }

    MessageState withReactions(List<AppliedReaction> newReactions) {
        return copy(subject, effectId, parts, read, edited, edits, retracted, newReactions, alert);
    }

    MessageState withNotification() {
        return copy(subject, effectId, parts, read, edited, edits, retracted, reactions, Alert.ON_REQUEST);
    }

    private MessageState copy(
            String newSubject,
            String newEffectId,
            List<Part> newParts,
            Instant newRead,
            Instant newEdited,
            int newEdits,
            Instant newRetracted,
            List<AppliedReaction> newReactions,
            Alert newAlert) {
        return new MessageState(
                guid,
                chatGuid,
                Draft.text(newParts),
                newSubject,
                newEffectId,
                Draft.formatting(newParts),
                newParts,
                service,
                replyTo,
                replyToPart,
                threadOriginator,
                sender,
                isFromMe,
                created,
                newRead,
                newEdited,
                newEdits,
                newRetracted,
                newReactions,
                newAlert);
    }
}

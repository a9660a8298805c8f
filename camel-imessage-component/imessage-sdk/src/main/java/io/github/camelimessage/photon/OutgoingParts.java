// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.Mention;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.photon.proto.MessagePart;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.rules.Formatting;
import io.github.camelimessage.rules.Mentions;
import java.util.ArrayList;
import java.util.List;

/**
 * Converts parts to Photon's form. A mention is a separate part there, so a text with mentions is split into parts that
 * share a bubble; then every part names its bubble, since the pieces would be counted otherwise.
 */
final class OutgoingParts {

    private OutgoingParts() {}

    static List<MessagePart> of(List<OutgoingPart> parts) {
        boolean counted = parts.stream().anyMatch(part -> part instanceof TextPart text && isCut(text));
        if (counted) {
            allOrNone(parts);
        }
        List<MessagePart> wire = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            OutgoingPart part = parts.get(i);
            Integer bubble = part.bubbleIndex() == null && counted ? Integer.valueOf(i) : part.bubbleIndex();
            if (part instanceof TextPart text) {
                pieces(check(text), bubble, wire);
            } else {
                AttachmentPart file = check((AttachmentPart) part);
                wire.add(inBubble(bubble)
                        .setAttachment(SendFields.attachment(file.attachmentGuid(), file.name()))
                        .build());
            }
        }
        return wire;
    }

    /** A bubble that is counted here might be one that another part names. */
    private static void allOrNone(List<OutgoingPart> parts) {
        long named = parts.stream().filter(part -> part.bubbleIndex() != null).count();
        if (named > 0 && named < parts.size()) {
            throw ValidationException.invalidArgument(
                    "bubble_index",
                    null,
                    "bubble_index: in a message with mentions either all parts or none must have a bubble"
                            + " index, but " + named
                            + " of " + parts.size() + " do");
        }
    }

    static TextPart check(TextPart part) {
        String text = PhotonRules.text(part.text());
        Formatting.check(text, part.formatting());
        Mentions.check(text, part.mentions());
        return part;
    }

    static AttachmentPart check(AttachmentPart part) {
        if (part.url() != null) {
            throw ValidationException.operationNotSupported(
                    "Photon", "sendMessage with the url of an attachment", "upload the file first; Linq fetches URLs");
        }
        return part;
    }

    private static boolean isCut(TextPart part) {
        return part.mentions().stream()
                .anyMatch(mention ->
                        part.text() != null && mention.length() != part.text().length());
    }

    private static void pieces(TextPart part, Integer bubble, List<MessagePart> wire) {
        int start = 0;
        for (Mention mention : part.mentions()) {
            int end = mention.start() + mention.length();
            plain(part, start, mention.start(), bubble, wire);
            wire.add(piece(part, mention.start(), end, bubble)
                    .setMentionedAddress(AddressText.require("mention", mention.address()))
                    .build());
            start = end;
        }
        plain(part, start, part.text().length(), bubble, wire);
    }

    private static void plain(TextPart part, int start, int end, Integer bubble, List<MessagePart> wire) {
        if (start < end) {
            wire.add(piece(part, start, end, bubble).build());
        }
    }

    private static MessagePart.Builder piece(TextPart part, int start, int end, Integer bubble) {
        MessagePart.Builder piece = inBubble(bubble).setText(part.text().substring(start, end));
        for (TextFormat run : part.formatting()) {
            int from = Math.max(run.start(), start);
            int to = Math.min(run.start() + run.length(), end);
            if (from < to) {
                piece.addFormatting(format(new TextFormat(run.type(), from - start, to - from, run.effectName())));
            }
        }
        return piece;
    }

    private static MessagePart.Builder inBubble(Integer bubble) {
        MessagePart.Builder part = MessagePart.newBuilder();
        return bubble == null ? part : part.setBubbleIndex(PhotonRules.partIndex(bubble));
    }

    static io.github.camelimessage.photon.proto.TextFormat format(TextFormat run) {
        io.github.camelimessage.photon.proto.TextFormat.Builder wire =
                io.github.camelimessage.photon.proto.TextFormat.newBuilder()
                        .setType(run.type())
                        .setStart(run.start())
                        .setLength(run.length());
        if (run.effectName() != null) {
            wire.setEffectName(run.effectName());
        }
        return wire.build();
    }
}

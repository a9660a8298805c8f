// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.proto.MessagePart;
import io.github.camelimessage.simulator.world.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Groups the parts of a multipart message into bubbles, in the order of their index. A part without an index is its own
 * bubble; texts with the same index are joined.
 */
final class Bubbles {
    private final Drafts drafts;

    Bubbles(Drafts drafts) {
        this.drafts = drafts;
    }

    List<Part> of(List<MessagePart> wire) {
        if (wire.isEmpty()) {
            throw refuse("parts", null, "A message needs at least one part");
        }
        Map<Integer, List<MessagePart>> bubbles = new TreeMap<>();
        for (int i = 0; i < wire.size(); i++) {
            MessagePart part = wire.get(i);
            int index = part.hasBubbleIndex() ? part.getBubbleIndex() : i;
            check("parts[" + i + "]", part, index);
            bubbles.computeIfAbsent(index, any -> new ArrayList<>()).add(part);
        }
        return bubbles.values().stream().map(this::bubble).toList();
    }

    private static void check(String field, MessagePart part, int index) {
        if (part.hasText() == part.hasAttachment()) {
            throw refuse(field, null, "A part needs either a text or an attachment");
        }
        if (part.hasAttachment() && (part.hasMentionedAddress() || part.getFormattingCount() > 0)) {
            throw refuse(field, null, "Only a text can have mentions and formatting");
        }
        if (index < 0) {
            throw refuse(
                    field + ".bubble_index", Integer.toString(index), "The index of a bubble must not be negative");
        }
    }

    private Part bubble(List<MessagePart> pieces) {
        if (pieces.get(0).hasAttachment()) {
            if (pieces.size() > 1) {
                throw refuse("parts", null, "An attachment must be the only part of its bubble");
            }
            return drafts.media(pieces.get(0).getAttachment(), false);
        }
        StringBuilder text = new StringBuilder();
        List<TextFormat> formatting = new ArrayList<>();
        List<Part.Mention> mentions = new ArrayList<>();
        for (MessagePart piece : pieces) {
            if (piece.hasAttachment()) {
                throw refuse("parts", null, "An attachment must be the only part of its bubble");
            }
            int offset = text.length();
            Drafts.formatting(piece.getFormattingList())
                    .forEach(run -> formatting.add(
                            new TextFormat(run.type(), offset + run.start(), run.length(), run.effectName())));
            text.append(piece.getText());
            if (piece.hasMentionedAddress()) {
                mentions.add(new Part.Mention(piece.getMentionedAddress(), offset, text.length()));
            }
        }
        if (text.toString().isBlank()) {
            throw refuse("text", null, "The text is blank");
        }
        return new Part.Text(text.toString(), formatting, mentions);
    }

    private static RuntimeException refuse(String field, String value, String message) {
        return WireErrors.invalid(field, value == null ? "" : value, message).toException();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.photon.proto.AttachmentRef;
import io.github.camelimessage.photon.proto.SendAttachmentMessageRequest;
import io.github.camelimessage.photon.proto.SendMultipartMessageRequest;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.Part;
import java.util.List;

/** Converts Photon's requests to messages to send. */
final class Drafts {
    private final Files files;

    Drafts(Files files) {
        this.files = files;
    }

    static Draft of(SendTextMessageRequest wire) {
        return new Draft(
                wire.getText(),
                wire.hasSubject() ? wire.getSubject() : null,
                wire.hasEffectId() ? wire.getEffectId() : null,
                formatting(wire.getFormattingList()),
                wire.hasReplyTo() ? replyTo(wire.getReplyTo()) : null);
    }

    Draft of(SendAttachmentMessageRequest wire) {
        return new Draft(
                "",
                null,
                wire.hasEffectId() ? wire.getEffectId() : null,
                List.of(),
                wire.hasReplyTo() ? replyTo(wire.getReplyTo()) : null,
                List.of(media(wire.getAttachment(), wire.getIsAudioMessage())),
                null);
    }

    Draft of(SendMultipartMessageRequest wire) {
        List<Part> parts = new Bubbles(this).of(wire.getPartsList());
        Draft draft = Draft.of(
                parts,
                wire.hasEffectId() ? wire.getEffectId() : null,
                wire.hasReplyTo() ? replyTo(wire.getReplyTo()) : null,
                null);
        return wire.hasSubject()
                ? new Draft(
                        draft.text(),
                        wire.getSubject(),
                        draft.effectId(),
                        draft.formatting(),
                        draft.replyTo(),
                        parts,
                        null)
                : draft;
    }

    Part.Media media(AttachmentRef wire, boolean isVoiceMemo) {
        MediaFile file = file(wire);
        return new Part.Media(file, isVoiceMemo, files.get(file.id()).companion() != null);
    }

    /** The uploaded file, with the name that the message gives it. Paths on the server are refused. */
    MediaFile file(AttachmentRef wire) {
        if (wire.getAttachmentGuid().isBlank()) {
            throw WireErrors.invalid("attachment", wire.getAttachmentPath(), "The guid of an uploaded file is missing")
                    .toException();
        }
        MediaFile file = files.ready(wire.getAttachmentGuid()).file();
        return wire.hasAttachmentName()
                ? new MediaFile(file.id(), wire.getAttachmentName(), file.mimeType(), file.data())
                : file;
    }

    static List<TextFormat> formatting(List<io.github.camelimessage.photon.proto.TextFormat> wire) {
        return wire.stream()
                .map(run -> new TextFormat(
                        run.getType(),
                        run.getStart(),
                        run.getLength(),
                        run.hasEffectName() ? run.getEffectName() : null))
                .toList();
    }

    private static ReplyTarget replyTo(io.github.camelimessage.photon.proto.ReplyTarget wire) {
        return new ReplyTarget(wire.getMessageGuid(), wire.hasTargetPartIndex() ? wire.getTargetPartIndex() : null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.webhook;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.ItemType;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.MessageContent;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.model.spectrum.SpectrumContent;
import io.github.camelimessage.model.spectrum.SpectrumMessage;
import io.github.camelimessage.model.spectrum.SpectrumSender;
import io.github.camelimessage.model.spectrum.SpectrumTarget;
import java.util.List;
import java.util.Objects;

/** Messages of Spectrum webhooks, to the model. */
final class SpectrumMapping {

    private static final String OUTBOUND = "outbound";

    private SpectrumMapping() {}

    /** Null when it lacks what a message must have: id, space and content. */
    static Event event(SpectrumMessage wire) {
        if (wire.id() == null
                || wire.id().isBlank()
                || wire.space() == null
                || wire.space().id() == null
                || wire.content() == null) {
            return null;
        }
        if (wire.content() instanceof SpectrumContent.Reaction reaction) {
            return reaction(wire, reaction);
        }
        return new MessageEvent.Received(
                0,
                wire.space().id(),
                isFromMe(wire),
                wire.timestamp(),
                participant(wire.sender()),
                message(wire),
                null,
                wire);
    }

    private static Event reaction(SpectrumMessage wire, SpectrumContent.Reaction reaction) {
        SpectrumTarget target = reaction.target();
        return target == null || target.id() == null
                ? null
                : new MessageEvent.ReactionAdded(
                        0,
                        wire.space().id(),
                        isFromMe(wire),
                        wire.timestamp(),
                        participant(wire.sender()),
                        target.id(),
                        new Reaction(ReactionKind.EMOJI, reaction.emoji()),
                        null,
                        null,
                        wire);
    }

    private static boolean isFromMe(SpectrumMessage wire) {
        return OUTBOUND.equals(wire.direction());
    }

    private static Participant participant(SpectrumSender wire) {
        return wire == null || wire.id() == null
                ? null
                : new Participant(
                        wire.id(),
                        wire.platform() == null ? ServiceType.UNKNOWN : new ServiceType(wire.platform()),
                        null);
    }

    private static MessageContent content(SpectrumContent wire) {
        String text = null;
        List<AttachmentInfo> attachments = List.of();
        if (wire instanceof SpectrumContent.Text plain) {
            text = plain.text();
        } else if (wire instanceof SpectrumContent.RichLink link) {
            text = link.url();
        } else if (wire instanceof SpectrumContent.Attachment attachment) {
            attachments = List.of(attachment(attachment));
        } else if (wire instanceof SpectrumContent.Group album && album.items() != null) {
            attachments = album.items().stream()
                    .filter(Objects::nonNull)
                    .map(SpectrumMessage::content)
                    .filter(SpectrumContent.Attachment.class::isInstance)
                    .map(item -> attachment((SpectrumContent.Attachment) item))
                    .toList();
        }
        return new MessageContent(text, attachments, null, null, null, null, null);
    }

    private static AttachmentInfo attachment(SpectrumContent.Attachment wire) {
        return new AttachmentInfo(
                wire.id(),
                null,
                wire.name(),
                wire.mimeType(),
                null,
                wire.size() == null ? 0 : wire.size(),
                false,
                TransferState.UNKNOWN,
                false,
                false,
                null);
    }

    private static Message message(SpectrumMessage wire) {
        return new Message(
                wire.id(),
                List.of(wire.space().id()),
                content(wire.content()),
                null,
                wire.timestamp(),
                null,
                null,
                null,
                null,
                null,
                null,
                participant(wire.sender()),
                isFromMe(wire),
                true,
                true,
                false,
                false,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                ItemType.NORMAL,
                null,
                null,
                null,
                null,
                null,
                null,
                wire.space().phone(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

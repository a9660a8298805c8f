// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.call.ClientMessageId;
import io.github.camelimessage.photon.mapping.EffectIds;
import io.github.camelimessage.photon.proto.AttachmentRef;
import io.github.camelimessage.photon.proto.ReplyTarget;
import io.github.camelimessage.sdk.SendOptions;

/** The options of a message as fields of Photon's requests, which have them under different numbers, and not all of them. */
final class SendFields {

    private SendFields() {}

    /** @throws ValidationException for an option that this kind of message has no field for */
    static <B extends Message.Builder> B put(String operation, SendOptions options, B request) {
        refuseIf(options.preferredService() != null, operation, "preferredService", "the chat decides; Linq has it");
        refuseIf(
                Boolean.TRUE.equals(options.overrideOptOut()),
                operation,
                "overrideOptOut",
                "it has no opt-outs; Linq has");
        put(operation, "replyTo", "reply_to", replyTarget(options.replyTo()), request);
        put(operation, "subject", "subject", options.subject(), request);
        put(
                operation,
                "effect",
                "effect_id",
                options.effect() == null ? null : EffectIds.of(options.effect()),
                request);
        put(operation, "enableDataDetection", "enable_data_detection", options.enableDataDetection(), request);
        put(operation, "enableLinkPreview", "enable_link_preview", options.enableLinkPreview(), request);
        return ClientMessageId.put(options.clientMessageId(), request);
    }

    private static void put(String operation, String option, String name, Object value, Message.Builder request) {
        if (value != null) {
            FieldDescriptor field = request.getDescriptorForType().findFieldByName(name);
            refuseIf(field == null, operation, option, "a message of this kind has none");
            request.setField(field, value);
        }
    }

    private static void refuseIf(boolean used, String operation, String option, String instead) {
        if (used) {
            throw ValidationException.operationNotSupported("Photon", operation + " with " + option, instead);
        }
    }

    private static ReplyTarget replyTarget(io.github.camelimessage.model.ReplyTarget target) {
        if (target == null) {
            return null;
        }
        ReplyTarget.Builder wire =
                ReplyTarget.newBuilder().setMessageGuid(PhotonRules.messageGuid(target.messageGuid()));
        if (target.partIndex() != null) {
            wire.setTargetPartIndex(PhotonRules.partIndex(target.partIndex()));
        }
        return wire.build();
    }

    /** An uploaded file. */
    static AttachmentRef attachment(String guid, String name) {
        AttachmentRef.Builder wire = AttachmentRef.newBuilder().setAttachmentGuid(PhotonRules.attachmentGuid(guid));
        if (name != null) {
            wire.setAttachmentName(name);
        }
        return wire.build();
    }
}

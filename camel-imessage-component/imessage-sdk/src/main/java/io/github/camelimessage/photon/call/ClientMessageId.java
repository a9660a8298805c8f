// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.BlankText;

/** The caller's own key of one write. Every request that can carry one has it under the same number. */
public final class ClientMessageId {

    private static final int FIELD = 100;

    private ClientMessageId() {}

    /** Puts the key into the request; null leaves it out. */
    public static <B extends Message.Builder> B put(String clientMessageId, B request) {
        if (clientMessageId != null) {
            if (BlankText.isBlank(clientMessageId)) {
                throw ValidationException.invalidArgument(
                        "client_message_id", clientMessageId, "A clientMessageId must not be blank");
            }
            request.setField(request.getDescriptorForType().findFieldByNumber(FIELD), clientMessageId);
        }
        return request;
    }

    static boolean isIn(Message request) {
        FieldDescriptor field = request.getDescriptorForType().findFieldByNumber(FIELD);
        return field != null && request.hasField(field);
    }
}

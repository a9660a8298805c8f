// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Message;
import io.github.camelimessage.photon.transport.HttpRule;
import io.grpc.MethodDescriptor;
import java.util.UUID;

/**
 * What makes a call safe to repeat.
 *
 * @param idempotencyKey key that all attempts send, or null
 * @param isRepeatable whether doing the call twice has the effect of doing it once
 */
record CallKeys(String idempotencyKey, boolean isRepeatable) {

    private static final CallKeys READ = new CallKeys(null, true);

    static CallKeys of(MethodDescriptor<?, ?> method, Message request, boolean autoIdempotency) {
        if (!HttpRule.of(method).isMutating()) {
            return READ;
        }
        if (autoIdempotency) {
            return new CallKeys(UUID.randomUUID().toString(), true);
        }
        return new CallKeys(null, ClientMessageId.isIn(request));
    }
}

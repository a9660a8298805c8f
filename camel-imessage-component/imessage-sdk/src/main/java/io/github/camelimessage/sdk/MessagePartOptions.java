// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options of a write to one bubble of a message, or to the whole message.
 *
 * @param partIndex zero-based bubble; null is the whole message at Photon, and the first part at Linq
 * @param clientMessageId idempotency key, as in {@link WriteOptions#clientMessageId()}; refused at Linq, which has none
 *     for these writes
 */
public record MessagePartOptions(Integer partIndex, String clientMessageId) {

    public static final MessagePartOptions NONE = new MessagePartOptions(null, null);
}

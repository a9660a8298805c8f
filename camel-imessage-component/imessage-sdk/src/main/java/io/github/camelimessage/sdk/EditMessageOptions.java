// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options of {@link Messages#edit}.
 *
 * @param partIndex zero-based bubble whose text is replaced; with null the service takes the first
 * @param backwardCompatText what a device without support for edits shows; with null the service derives it from the
 *     new text; refused at Linq
 * @param clientMessageId idempotency key, as in {@link WriteOptions#clientMessageId()}; refused at Linq, which has none
 *     for edits
 */
public record EditMessageOptions(Integer partIndex, String backwardCompatText, String clientMessageId) {

    public static final EditMessageOptions NONE = new EditMessageOptions(null, null, null);
}

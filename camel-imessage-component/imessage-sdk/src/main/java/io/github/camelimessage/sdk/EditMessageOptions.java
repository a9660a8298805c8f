// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

/**
 * Options of {@link Messages#edit}.
 *
 * @param partIndex zero-based bubble whose text is replaced; null leaves the choice to the service, which takes the first
 * @param backwardCompatText what a device without support for edits shows; null has the service make it of the new text;
 *     refused at Linq
 * @param clientMessageId key of this one write, as in {@link WriteOptions#clientMessageId()}; refused at Linq, which has
 *     none for edits
 */
public record EditMessageOptions(Integer partIndex, String backwardCompatText, String clientMessageId) {

    public static final EditMessageOptions NONE = new EditMessageOptions(null, null, null);
}

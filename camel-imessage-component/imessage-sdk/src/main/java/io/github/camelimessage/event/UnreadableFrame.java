// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.error.IMessageException;

/**
 * A frame of which not even the number can be read. If it was an event, that event is lost; the stream goes on behind it.
 *
 * @param failure why it cannot be read
 */
public record UnreadableFrame(IMessageException failure) implements EventFrame {}

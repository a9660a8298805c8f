// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import io.github.camelimessage.error.IMessageException;

/**
 * A frame whose sequence cannot be read. If it was an event, that event is lost; the stream continues.
 *
 * @param failure why it cannot be read
 */
public record UnreadableFrame(IMessageException failure) implements EventFrame {}

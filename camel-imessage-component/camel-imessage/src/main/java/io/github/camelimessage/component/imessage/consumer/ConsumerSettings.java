// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.component.imessage.event.EventFilter;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.tail.TailOptions;
import org.apache.camel.spi.StateRepository;

/**
 * The options of a consumer, read and found to be usable.
 *
 * @param line the line whose log it is; null when the account has one only, which nobody names
 * @param attachments hangs the files of messages on their exchanges, or null for none
 * @param startFrom as the option of that name
 * @param offsetKey null when there is nothing to make it of
 * @param offsetRepository null for none
 * @param isOffsetRepositoryInherited whether it is the component's, for all endpoints that have no other
 */
public record ConsumerSettings(
        EventFilter filter,
        EventLine line,
        EventAttachments attachments,
        String startFrom,
        CursorRejectedPolicy onCursorRejected,
        int maxInFlight,
        boolean breakOnFirstError,
        TailOptions tail,
        String offsetKey,
        StateRepository<String, String> offsetRepository,
        boolean isOffsetRepositoryInherited) {

    /** @throws IllegalArgumentException naming the option that cannot be used */
    public ConsumerSettings {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight is at least 1, but not " + maxInFlight);
        }
        StartPosition.of(startFrom);
    }

    StartPosition startPosition() {
        return StartPosition.of(startFrom);
    }
}

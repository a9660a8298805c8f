// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.component.imessage.event.EventFilter;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.tail.TailOptions;
import org.apache.camel.spi.StateRepository;

/**
 * The checked options of a consumer.
 *
 * @param line the line of the log; null if the account has only one line
 * @param attachments adds the files of messages to their exchanges, or null
 * @param startFrom the option of that name
 * @param offsetKey null if there is nothing to make a key of
 * @param offsetRepository null for none
 * @param isOffsetRepositoryInherited whether it is the component's default
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

    /** @throws IllegalArgumentException with the name of the invalid option */
    public ConsumerSettings {
        if (maxInFlight < 1) {
            throw new IllegalArgumentException("maxInFlight must be at least 1, but is " + maxInFlight);
        }
        StartPosition.of(startFrom);
    }

    StartPosition startPosition() {
        return StartPosition.of(startFrom);
    }
}

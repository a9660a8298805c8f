// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.NewPoll;
import java.util.UUID;

/** Idempotency keys. Every write that accepts one gets one, so that it can be retried. */
final class Keys {

    private Keys() {}

    static LinqMessageContent on(LinqMessageContent message) {
        return message.idempotencyKey() == null ? message.withIdempotencyKey(random()) : message;
    }

    static NewPoll on(NewPoll poll) {
        return poll.idempotencyKey() == null ? new NewPoll(poll.options(), random(), poll.unknownFields()) : poll;
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.List;
import java.util.Map;

/**
 * A poll to create (Linq: poll). It has no title.
 *
 * @param options at least two
 * @param idempotencyKey key of this write, at most 255 characters; null: one is generated
 * @param unknownFields other fields that the server sent, kept as received
 */
@LinqJson
public record NewPoll(
        List<NewPollOption> options, String idempotencyKey, @UnknownFields Map<String, Object> unknownFields) {

    public NewPoll {
        options = Immutable.list(options);
        unknownFields = Immutable.map(unknownFields);
    }

    public NewPoll(List<NewPollOption> options, String idempotencyKey) {
        this(options, idempotencyKey, null);
    }

    /** A poll with these choices. */
    public static NewPoll of(String... options) {
        return new NewPoll(
                java.util.Arrays.stream(options).map(NewPollOption::new).toList(), null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The message that a new one replies to.
 *
 * @param messageGuid key of the message
 * @param partIndex zero-based bubble; null is the whole message
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReplyTarget(String messageGuid, Integer partIndex) {

    /** Replies to the whole message. */
    public static ReplyTarget of(String messageGuid) {
        return new ReplyTarget(messageGuid, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A tapback that is on a message now.
 *
 * @param messageGuid guid of the tapback itself
 * @param targetPartIndex zero-based bubble it is on; null is the whole message
 * @param reaction the tapback
 * @param sender who reacted, when known
 * @param isFromMe whether the local account did
 * @param dateCreated when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppliedReaction(
        String messageGuid,
        Integer targetPartIndex,
        Reaction reaction,
        Participant sender,
        boolean isFromMe,
        @Timestamp Instant dateCreated) {}

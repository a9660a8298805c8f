// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.UpdateFailedData;
import java.time.Instant;

/**
 * Linq only: a change of the local account was accepted, and failed later.
 *
 * @param type one of the constants of this class
 * @param errorCode Linq's error code
 * @param linq the data of the webhook
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UpdateFailedEvent(
        String type,
        @LogSequence long sequence,
        String chatGuid,
        boolean isFromMe,
        @Timestamp Instant occurredAt,
        Participant actor,
        int errorCode,
        UpdateFailedData linq)
        implements Event {

    public static final String DISPLAY_NAME = "group.displayNameUpdateFailed";
    public static final String ICON = "group.iconUpdateFailed";
    public static final String BACKGROUND = "chat.backgroundUpdateFailed";
}

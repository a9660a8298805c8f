// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message as the answer to sending it tells it (Linq: SentMessage); another shape than {@link LinqMessage}.
 *
 * @param id UUID of the message
 * @param createdAt when it was made
 * @param deliveryStatus how far the delivery is
 * @param isRead deprecated by Linq: {@code deliveryStatus} tells
 * @param parts what it shows, in order
 * @param sentAt when it went out; null while it waits
 * @param deliveredAt when it arrived, or null
 * @param effect the effect, or null
 * @param fromHandle who sent it, or null
 * @param preferredService the service that was asked for, or null
 * @param replyTo what it replies to, or null
 * @param service the service that carries it, or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@LinqJson
public record SentMessage(
        String id,
        @Timestamp Instant createdAt,
        DeliveryStatus deliveryStatus,
        boolean isRead,
        List<ResponsePart> parts,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Timestamp Instant sentAt,
        @Timestamp Instant deliveredAt,
        MessageEffect effect,
        ChatHandle fromHandle,
        ServiceType preferredService,
        ReplyTo replyTo,
        ServiceType service,
        @UnknownFields Map<String, Object> unknownFields) {

    public SentMessage {
        parts = Immutable.list(parts);
        unknownFields = Immutable.map(unknownFields);
    }
}

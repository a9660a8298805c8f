// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A message in the answer to its send call (Linq: SentMessage). Its fields differ from those of {@link LinqMessage}.
 *
 * @param id UUID of the message
 * @param createdAt when it was created
 * @param deliveryStatus the delivery status
 * @param isRead deprecated by Linq: use {@code deliveryStatus}
 * @param parts its parts, in order
 * @param sentAt when it was sent; null while it is queued
 * @param deliveredAt when it was delivered, or null
 * @param effect the effect, or null
 * @param fromHandle who sent it, or null
 * @param preferredService the requested service, or null
 * @param replyTo what it replies to, or null
 * @param service the service that delivers it, or null
 * @param unknownFields other fields that the server sent, kept as received
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

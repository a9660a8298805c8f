// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.UnknownFields;
import java.time.Instant;
import java.util.Map;

/**
 * A message in a webhook (Photon: {@code message} of a Spectrum webhook).
 *
 * @param id key of the message, and of its delivery; opaque
 * @param platform {@code iMessage}
 * @param direction {@code inbound}
 * @param timestamp when it was sent
 * @param sender the sender
 * @param space the chat
 * @param content the content
 * @param unknownFields other fields that the server sent, kept as received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumMessage(
        String id,
        String platform,
        String direction,
        @Timestamp Instant timestamp,
        SpectrumSender sender,
        SpectrumSpace space,
        SpectrumContent content,
        @UnknownFields Map<String, Object> unknownFields) {}

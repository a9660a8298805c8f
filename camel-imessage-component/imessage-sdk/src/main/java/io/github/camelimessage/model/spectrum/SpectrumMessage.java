// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.UnknownFields;
import java.time.Instant;
import java.util.Map;

/**
 * A message as a webhook tells it (Photon: {@code message} of a Spectrum webhook).
 *
 * @param id key of the message, and of its delivery; opaque
 * @param platform {@code iMessage}
 * @param direction {@code inbound}
 * @param timestamp when it was sent
 * @param sender who sent it
 * @param space where
 * @param content what it holds
 * @param unknownFields what the server sent beyond these, kept as it came
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

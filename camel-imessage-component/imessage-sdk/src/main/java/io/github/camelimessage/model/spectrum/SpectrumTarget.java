// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.UnknownFields;
import java.time.Instant;
import java.util.Map;

/**
 * The message that somebody reacted to (Photon: {@code target} of a reaction in a Spectrum webhook).
 *
 * @param id key of the message
 * @param platform {@code iMessage}
 * @param timestamp when it was sent
 * @param sender who sent it, or null
 * @param contentPreview for a text its first 80 characters; or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumTarget(
        String id,
        String platform,
        @Timestamp Instant timestamp,
        SpectrumSender sender,
        String contentPreview,
        @UnknownFields Map<String, Object> unknownFields) {}

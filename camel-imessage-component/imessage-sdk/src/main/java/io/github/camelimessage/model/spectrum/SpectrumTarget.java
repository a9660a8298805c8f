// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.Timestamp;
import io.github.camelimessage.model.linq.UnknownFields;
import java.time.Instant;
import java.util.Map;

/**
 * The message of a reaction (Photon: {@code target} of a reaction in a Spectrum webhook).
 *
 * @param id key of the message
 * @param platform {@code iMessage}
 * @param timestamp when it was sent
 * @param sender the sender, or null
 * @param contentPreview for a text its first 80 characters; or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumTarget(
        String id,
        String platform,
        @Timestamp Instant timestamp,
        SpectrumSender sender,
        String contentPreview,
        @UnknownFields Map<String, Object> unknownFields) {}

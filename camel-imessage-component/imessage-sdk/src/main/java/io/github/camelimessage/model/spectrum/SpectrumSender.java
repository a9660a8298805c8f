// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Map;

/**
 * The sender of a message (Photon: {@code sender} of a Spectrum webhook).
 *
 * @param id E.164 on iMessage
 * @param platform {@code iMessage}
 * @param unknownFields other fields that the server sent, kept as received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumSender(String id, String platform, @UnknownFields Map<String, Object> unknownFields) {}

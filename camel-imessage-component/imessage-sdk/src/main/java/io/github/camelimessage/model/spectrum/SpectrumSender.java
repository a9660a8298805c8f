// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Map;

/**
 * Who sent something (Photon: {@code sender} of a Spectrum webhook).
 *
 * @param id E.164 on iMessage
 * @param platform {@code iMessage}
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumSender(String id, String platform, @UnknownFields Map<String, Object> unknownFields) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Map;

/**
 * Where a message was sent (Photon: {@code space} of a Spectrum webhook).
 *
 * @param id key of the chat: its guid, for a group; opaque
 * @param platform {@code iMessage}
 * @param type {@code dm} or {@code group}, or null
 * @param phone the line that got it, E.164, or {@code shared}; or null
 * @param unknownFields what the server sent beyond these, kept as it came
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumSpace(
        String id, String platform, String type, String phone, @UnknownFields Map<String, Object> unknownFields) {}

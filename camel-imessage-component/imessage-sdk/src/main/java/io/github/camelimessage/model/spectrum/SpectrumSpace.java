// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.spectrum;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.linq.UnknownFields;
import java.util.Map;

/**
 * The chat of a message (Photon: {@code space} of a Spectrum webhook).
 *
 * @param id key of the chat: its guid, for a group; opaque
 * @param platform {@code iMessage}
 * @param type {@code dm} or {@code group}, or null
 * @param phone the line that received it, E.164, or {@code shared}; or null
 * @param unknownFields other fields that the server sent, kept as received
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SpectrumSpace(
        String id, String platform, String type, String phone, @UnknownFields Map<String, Object> unknownFields) {}

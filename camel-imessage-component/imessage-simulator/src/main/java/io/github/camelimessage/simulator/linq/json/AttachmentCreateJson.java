// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;

/** Where to upload the bytes (reference: AttachmentCreateResponse). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentCreateJson(
        String attachmentId,
        String downloadUrl,
        String expiresAt,
        String httpMethod,
        Map<String, String> requiredHeaders,
        String uploadUrl) {}

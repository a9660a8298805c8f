// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** A file (reference: AttachmentRetrieveResponse). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AttachmentJson(
        String id,
        String contentType,
        String createdAt,
        String filename,
        long sizeBytes,
        String status,
        String downloadUrl) {}

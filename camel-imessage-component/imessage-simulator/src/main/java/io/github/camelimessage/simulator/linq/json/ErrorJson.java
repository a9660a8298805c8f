// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of every error; {@code retry_after} only with 429. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(boolean success, Error error, String traceId) {
    /** The details of the error. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(int status, int code, String message, String docUrl, Long retryAfter) {}
}

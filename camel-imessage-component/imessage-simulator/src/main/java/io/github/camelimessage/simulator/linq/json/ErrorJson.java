// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The body of every error; {@code retry_after} on 429 alone. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorJson(boolean success, Error error, String traceId) {
    /** What is wrong. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Error(int status, int code, String message, String docUrl, Long retryAfter) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * How healthy a chat or a line is (Linq: health_status.status). OPTED_OUT is for chats only. An open set: a value
 * that this version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record HealthStatus(@JsonValue String value) {
    public static final HealthStatus HEALTHY = new HealthStatus("HEALTHY");
    public static final HealthStatus AT_RISK = new HealthStatus("AT_RISK");
    public static final HealthStatus CRITICAL = new HealthStatus("CRITICAL");
    public static final HealthStatus OPTED_OUT = new HealthStatus("OPTED_OUT");

    @JsonCreator
    public HealthStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

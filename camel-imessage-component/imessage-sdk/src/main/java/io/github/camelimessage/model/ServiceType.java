// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The service that carries a chat or reaches a handle (Photon: ChatServiceType).
 *
 * <p>An open set: a value that this version does not know keeps its raw form, and the wire's "unspecified" is
 * {@link #UNKNOWN}.
 *
 * @param value the name as the vendors' documents print it
 */
public record ServiceType(@JsonValue String value) {
    public static final ServiceType IMESSAGE = new ServiceType("iMessage");
    public static final ServiceType SMS = new ServiceType("SMS");
    public static final ServiceType RCS = new ServiceType("RCS");
    public static final ServiceType UNKNOWN = new ServiceType("unknown");

    @JsonCreator
    public ServiceType {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

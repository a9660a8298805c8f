// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;

/**
 * The delivery status of a message (Linq: delivery_status). Over SMS the last status is {@link #SENT}. An open set: a
 * value that this version does not know keeps its raw form.
 *
 * @param value the name as Linq writes it
 */
public record DeliveryStatus(@JsonValue String value) {
    public static final DeliveryStatus PENDING = new DeliveryStatus("pending");
    public static final DeliveryStatus QUEUED = new DeliveryStatus("queued");
    public static final DeliveryStatus SENT = new DeliveryStatus("sent");
    public static final DeliveryStatus DELIVERED = new DeliveryStatus("delivered");
    public static final DeliveryStatus RECEIVED = new DeliveryStatus("received");
    public static final DeliveryStatus READ = new DeliveryStatus("read");
    public static final DeliveryStatus FAILED = new DeliveryStatus("failed");

    @JsonCreator
    public DeliveryStatus {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value;
    }
}

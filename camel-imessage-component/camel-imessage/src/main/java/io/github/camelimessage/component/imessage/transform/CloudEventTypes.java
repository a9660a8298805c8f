// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

/** The {@code type} attributes of the CloudEvents that this component makes and takes. */
public final class CloudEventTypes {

    /** Stands in front of an event's own type: {@code io.github.camelimessage.event.message.received}. */
    public static final String EVENT_PREFIX = "io.github.camelimessage.event.";

    /** Stands in front of the name of an operation: {@code io.github.camelimessage.command.sendText}. */
    public static final String COMMAND_PREFIX = "io.github.camelimessage.command.";

    static final String JSON = "application/json";
    static final String STRUCTURED_JSON = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch";

    private CloudEventTypes() {}
}

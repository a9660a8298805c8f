// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.transform;

/** The {@code type} attributes of the CloudEvents that this component creates and reads. */
public final class CloudEventTypes {

    /** The prefix of an event's own type: {@code io.github.camelimessage.event.message.received}. */
    public static final String EVENT_PREFIX = "io.github.camelimessage.event.";

    /** The prefix of the name of an operation: {@code io.github.camelimessage.command.sendText}. */
    public static final String COMMAND_PREFIX = "io.github.camelimessage.command.";

    static final String JSON = "application/json";
    static final String STRUCTURED_JSON = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch";

    private CloudEventTypes() {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.camel.Message;
import org.apache.camel.cloudevents.CloudEvent;

/** The automatic key of a write: it is made of the CloudEvent that contains the command. */
public final class CommandKey {

    private CommandKey() {}

    /** Only source and id together are unique. */
    public static String of(String source, String id) {
        String identity = source.length() + ":" + source + id;
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Whether the key was made of the message's CloudEvent. */
    static boolean isOf(Message message, String key) {
        String source = message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_SOURCE, String.class);
        String id = message.getHeader(CloudEvent.CAMEL_CLOUD_EVENT_ID, String.class);
        return source != null && id != null && of(source, id).equals(key);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Changes of a webhook. Fields that are not set do not change. */
public final class ProjectWebhookUpdate {

    private final ObjectNode changes = JsonNodeFactory.instance.objectNode();

    /** Switches deliveries on or off. Also switches on a webhook that Photon disabled. */
    public ProjectWebhookUpdate enabled(boolean enabled) {
        changes.put("enabled", enabled);
        return this;
    }

    public ProjectWebhookUpdate eventTypes(List<String> eventTypes) {
        eventTypes.forEach(changes.putArray("eventTypes")::add);
        return this;
    }

    /** @param email null removes it */
    public ProjectWebhookUpdate failureNotificationEmail(String email) {
        changes.put("failureNotificationEmail", email);
        return this;
    }

    /** Upgrades the schema; Photon does not allow a downgrade. */
    public ProjectWebhookUpdate schemaVersion(String schemaVersion) {
        changes.put("schemaVersion", schemaVersion);
        return this;
    }

    ObjectNode json() {
        return changes.deepCopy();
    }
}

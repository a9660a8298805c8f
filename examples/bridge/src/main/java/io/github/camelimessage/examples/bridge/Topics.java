// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.bridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the bridge. */
final class Topics {

    static final String EVENTS = "imessage.events";
    static final String COMMANDS = "imessage.commands";
    static final String DEAD_LETTERS = "imessage.commands.dead";

    private static final int PARTITIONS = 3;

    private Topics() {}

    /** Creates missing topics, with the default replication of the cluster. */
    static void create(String brokers) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", brokers))) {
            for (String topic : List.of(EVENTS, COMMANDS, DEAD_LETTERS)) {
                create(admin, new NewTopic(topic, Optional.of(PARTITIONS), Optional.empty()));
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) throws Exception {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}

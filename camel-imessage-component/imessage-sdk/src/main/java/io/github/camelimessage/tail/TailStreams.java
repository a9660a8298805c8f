// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import io.github.camelimessage.event.EventFrame;
import io.github.camelimessage.sdk.Connection;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** The streams of a client that a tail reads: one for each family of live events, and one for an audit. */
final class TailStreams {

    private final IMessageClient client;
    private final List<StreamReader> live = new ArrayList<>();
    private Connection connection;
    private StreamReader audit;

    TailStreams(IMessageClient client) {
        this.client = client;
    }

    /** @param readers makes the reader of a family's stream */
    void openLive(Function<Family, StreamReader> readers) {
        connection = client.events().connection();
        open(readers.apply(Family.CHATS), () -> client.chats().subscribeEvents(null));
        open(readers.apply(Family.GROUPS), () -> client.groups().subscribeEvents(null));
        open(readers.apply(Family.MESSAGES), () -> client.messages().subscribeEvents(null));
        open(readers.apply(Family.POLLS), () -> client.polls().subscribeEvents(null));
    }

    private void open(StreamReader reader, Supplier<Flow.Publisher<EventFrame>> stream) {
        live.add(reader);
        reader.readFrom(stream);
    }

    void closeLive() {
        live.forEach(StreamReader::cancel);
        live.clear();
        if (connection != null) {
            connection.release();
        }
    }

    /** Nothing more starts on the connection of the live streams. */
    void giveUpConnection() {
        connection.giveUp();
    }

    /** @param after null to replay everything that the server has */
    void openAudit(StreamReader reader, Long after) {
        audit = reader;
        audit.readFrom(() -> client.events().catchUp(after));
    }

    void closeAudit() {
        if (audit != null) {
            audit.cancel();
            audit = null;
        }
    }

    /** A stream without a request for frames is silent, and not dead. */
    boolean isOneStarved() {
        return audit != null && audit.isStarved() || live.stream().anyMatch(StreamReader::isStarved);
    }
}

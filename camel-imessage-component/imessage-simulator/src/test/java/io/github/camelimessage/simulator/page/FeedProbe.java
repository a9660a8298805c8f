// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;

/** A browser's side of a feed: keeps each event with its id. */
final class FeedProbe implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Received> events = new CopyOnWriteArrayList<>();
    private final InputStream stream;
    private final int status;
    private final CountDownLatch mayRead;

    /** @param id the sequence with which a browser would reconnect, or null */
    record Received(String event, String id, JsonNode data) {}

    /** Connects; with a last sequence as a browser that reconnects. */
    static FeedProbe open(HttpClient client, String address, Long lastEventId) throws Exception {
        FeedProbe probe = new FeedProbe(client, address, lastEventId);
        probe.mayRead.countDown();
        return probe;
    }

    /** Connects, and reads nothing until {@link #wake}. */
    static FeedProbe openAsleep(HttpClient client, String address) throws Exception {
        return new FeedProbe(client, address, null);
    }

    private FeedProbe(HttpClient client, String address, Long lastEventId) throws Exception {
        mayRead = new CountDownLatch(1);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/feed"));
        if (lastEventId != null) {
            request.header("last-event-id", lastEventId.toString());
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        status = response.statusCode();
        stream = response.body();
        Thread reader = new Thread(this::read, "feed-probe");
        reader.setDaemon(true);
        reader.start();
    }

    int status() {
        return status;
    }

    void wake() {
        mayRead.countDown();
    }

    List<Long> sequences() {
        return events.stream()
                .filter(one -> one.event().equals("log"))
                .map(one -> one.data().path("sequence").asLong())
                .toList();
    }

    /** Waits for an event with this name, and returns its last data. */
    JsonNode await(String event) {
        Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> events.stream()
                .anyMatch(one -> one.event().equals(event)));
        return all(event).get(all(event).size() - 1).data();
    }

    List<Received> all(String event) {
        return events.stream().filter(one -> one.event().equals(event)).toList();
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            mayRead.await();
            String event = null;
            String id = null;
            JsonNode data = null;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("event: ")) {
                    event = line.substring(7);
                } else if (line.startsWith("id: ")) {
                    id = line.substring(4);
                } else if (line.startsWith("data: ")) {
                    data = JSON.readTree(line.substring(6));
                } else if (line.isEmpty() && event != null) {
                    events.add(new Received(event, id, data));
                    event = null;
                    id = null;
                }
            }
        } catch (IOException | InterruptedException end) {
            // The feed was closed, which is how every feed ends.
        }
    }

    @Override
    public void close() throws IOException {
        mayRead.countDown();
        stream.close();
    }
}

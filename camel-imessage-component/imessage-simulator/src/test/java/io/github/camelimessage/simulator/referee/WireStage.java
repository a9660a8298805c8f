// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.PhotonClientBuilder;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.Transport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One simulator with a recording proxy for each transport, for both clients one after the other. */
final class WireStage implements AutoCloseable {
    private final IMessageSimulator simulator =
            IMessageSimulator.builder().heartbeat(Duration.ofMillis(50)).start();
    private final WireFacts facts = WireFacts.of(simulator);
    private final HttpRecorder http = new HttpRecorder(simulator.httpAddress());
    private final GrpcRecorder grpc = new GrpcRecorder(simulator.grpcAddress());
    private final HttpServer marks = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final Map<Transport, Recording> recordings = new EnumMap<>(Transport.class);

    WireStage() throws IOException {
        marks.createContext("/", this::mark);
        marks.start();
        renew();
    }

    /** Deletes the recorded requests. */
    Map<Transport, Recording> renew() {
        for (Transport transport : Transport.values()) {
            recordings.put(transport, new Recording());
        }
        http.into(recordings.get(Transport.HTTP));
        grpc.into(recordings.get(Transport.GRPC));
        return new EnumMap<>(recordings);
    }

    /** The script sends the name of each call before it. */
    private void mark(HttpExchange exchange) throws IOException {
        try (exchange) {
            Map<String, String> query = Stream.of(
                            exchange.getRequestURI().getRawQuery().split("&"))
                    .map(one -> one.split("="))
                    .collect(Collectors.toMap(one -> one[0], one -> URLDecoder.decode(one[1], StandardCharsets.UTF_8)));
            recordings
                    .get(Transport.valueOf(query.get("transport").toUpperCase(Locale.ROOT)))
                    .begin(query.get("name"));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** The values that the script needs. */
    String toJson() {
        List<String> images = Stream.of(WireFacts.PNG, WireFacts.JPEG, WireFacts.GIF, WireFacts.HEIC)
                .map(Base64.getEncoder()::encodeToString)
                .toList();
        return new Gson()
                .toJson(Map.of(
                        "grpc",
                        grpc.address(),
                        "http",
                        http.address(),
                        "mark",
                        "http://localhost:" + marks.getAddress().getPort() + "/",
                        "token",
                        simulator.token(),
                        "facts",
                        facts,
                        "images",
                        images));
    }

    Map<String, Function<IMessageClient, Object>> ourCalls() {
        return OurCalls.of(facts);
    }

    /** Our client, as the script makes the vendor's. */
    IMessageClient open(Transport transport, boolean all) {
        PhotonClientBuilder builder = PhotonClient.builder()
                .transport(TransportType.valueOf(transport.name()))
                .address(transport == Transport.HTTP ? http.address() : grpc.address())
                .tls(false)
                .token(simulator.token());
        if (all) {
            builder.autoIdempotency(true).timeout(Duration.ofMinutes(1));
        }
        if (all && transport == Transport.HTTP) {
            builder.server("instance-1");
        }
        return builder.build();
    }

    @Override
    public void close() {
        marks.stop(0);
        http.close();
        grpc.close();
        simulator.close();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SendTextMessageRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much a client can make the simulator read, with and without a token. */
@Timeout(120)
class LimitsTest {
    private static final int MEBIBYTE = 1024 * 1024;
    /** The largest input that is accepted. */
    private static final long ENDLESS = 250L * MEBIBYTE;

    private IMessageSimulator simulator;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().pagePort(0).start();
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private URI root(String front) {
        return URI.create(
                switch (front) {
                    case "photon" -> simulator.httpAddress();
                    case "linq" -> simulator.linqAddress();
                    default -> simulator.pageAddress();
                });
    }

    /** One socket, to which a request without an end is written. */
    private final class Endless implements AutoCloseable {
        private final Socket socket;
        private final OutputStream out;
        private final byte[] chunk;
        private long sent;

        Endless(String front, String method, String path, String headers) throws IOException {
            URI root = root(front);
            socket = new Socket(root.getHost(), root.getPort());
            socket.setSoTimeout(60_000);
            out = socket.getOutputStream();
            out.write((method + " " + (root.getPath() == null ? "" : root.getPath()) + path
                            + " HTTP/1.1\r\nHost: localhost\r\n" + "Content-Type: application/json\r\n" + headers
                            + "Transfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            String size = Integer.toHexString(64 * 1024);
            chunk = (size + "\r\n" + "x".repeat(64 * 1024) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        }

        /** Sends until there is an answer, and returns its status. */
        int status() throws IOException {
            while (sent < ENDLESS && socket.getInputStream().available() == 0) {
                out.write(chunk);
                sent += chunk.length;
            }
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return Integer.parseInt(line.split(" ")[1]);
        }

        /** Sends on until the other side has closed the connection. */
        void sendUntilClosed() {
            try {
                while (sent < 2 * ENDLESS) {
                    out.write(chunk);
                    sent += chunk.length;
                }
            } catch (IOException closed) {
                // as expected
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "photon, POST, /v1/chats,                  401",
        "photon, POST, /v1/messages:sendText,      401",
        "photon, POST, /projects/simulator/webhooks, 401",
        "photon, POST, /v1/nothing,                501",
        "linq,   POST, /v3/chats,                  401",
        "linq,   PUT,  /v3/nothing,                401",
        "page,   POST, /api/acts/archive,          413",
        "page,   POST, /api/acts/unknown,          404"
    })
    void aClientWithoutATokenIsAnsweredBeforeTheEndOfTheBody(String front, String method, String path, int status)
            throws IOException {
        for (String token : new String[] {"", "Authorization: Bearer wrong\r\n", "Authorization: Basic d3Jvbmc=\r\n"}) {
            try (Endless request = new Endless(front, method, path, token)) {
                assertThat(request.status()).isEqualTo(status);
                assertThat(request.sent).isLessThan(64L * MEBIBYTE);
            }
        }
    }

    @Test
    void anUploadNeedsItsOwnToken() throws IOException {
        URI linq = root("linq");
        try (Socket socket = new Socket(linq.getHost(), linq.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(
                            "PUT /uploads/unknown?token=x HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .contains(" 404 ");
        }
    }

    @ParameterizedTest
    @CsvSource({"photon, /v1/chats", "linq, /v3/chats", "page, /api/acts/archive", "page, /api/nothing"})
    void aClientThatKeepsSendingIsCutOff(String front, String path) throws IOException {
        try (Endless request = new Endless(front, "POST", path, "")) {
            request.status();
            request.sendUntilClosed();
            assertThat(request.sent).isLessThan(ENDLESS);
        }
    }

    @ParameterizedTest
    @CsvSource({"photon, /v1/chats, 200000000", "photon, /v1/chats, 99999999999999999", "linq, /v3/chats, 11000000"})
    void aLengthThatIsTooMuchIsRefusedAtOnce(String front, String path, String length) throws IOException {
        URI root = root(front);
        try (Socket socket = new Socket(root.getHost(), root.getPort())) {
            socket.setSoTimeout(60_000);
            socket.getOutputStream()
                    .write(("POST " + root.getPath() + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + simulator.token() + "\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                            .readLine())
                    .contains(" 413 ");
        }
    }

    @Test
    void chunksWithTheTokenHaveALimitToo() throws IOException {
        String bearer = "Authorization: Bearer " + simulator.token() + "\r\n";
        String basic = "Authorization: Basic "
                + Base64.getEncoder()
                        .encodeToString(("simulator:" + simulator.token()).getBytes(StandardCharsets.UTF_8))
                + "\r\n";
        try (Endless request = new Endless("linq", "POST", "/v3/chats", bearer)) {
            assertThat(request.status()).isEqualTo(413);
            assertThat(request.sent).isGreaterThan(10L * MEBIBYTE).isLessThan(64L * MEBIBYTE);
        }
        try (Endless request = new Endless("photon", "POST", "/projects/simulator/webhooks", basic)) {
            assertThat(request.status()).isEqualTo(413);
            assertThat(request.sent).isLessThan(64L * MEBIBYTE);
        }
    }

    @Test
    void aCallThatIsRefusedIsRecordedWithoutItsContents() {
        HttpWire http = new HttpWire(simulator.httpAddress(), "wrong");
        http.send("POST", "/v1/messages:sendText", "{\"chatGuid\":\"g\",\"text\":\"private\"}", Map.of());

        assertThat(simulator.calls().of("SendTextMessage")).singleElement().satisfies(call -> assertThat(call.request())
                .isEqualTo(SendTextMessageRequest.getDefaultInstance()));
    }

    @Test
    void overGrpcTheTokenComesBeforeTheMessage() {
        SendTextMessageRequest large = SendTextMessageRequest.newBuilder()
                .setChatGuid("g")
                .setText("x".repeat(20 * MEBIBYTE))
                .build();
        try (GrpcWire stranger = new GrpcWire(simulator.grpcAddress(), "wrong")) {
            WireError error = catchThrowableOfType(
                    WireError.class, () -> stranger.call(MessageServiceGrpc.getSendTextMessageMethod(), large));
            assertThat(error.status).isEqualTo("unauthenticated");
        }

        assertThat(simulator.calls().of("SendTextMessage")).singleElement().satisfies(call -> assertThat(call.request())
                .isEqualTo(SendTextMessageRequest.getDefaultInstance()));
    }

    @Test
    void overGrpcHeadersHaveALimit() {
        try (GrpcWire wire = new GrpcWire(simulator.grpcAddress(), simulator.token())) {
            GetChatCountRequest count = GetChatCountRequest.getDefaultInstance();
            assertThat(catchThrowable(() -> wire.call(
                            ChatServiceGrpc.getGetChatCountMethod(), count, Map.of("x-large", "x".repeat(100_000)))))
                    .as("in terms of HTTP, because no call has started")
                    .isNotNull();
            assertThat(wire.call(ChatServiceGrpc.getGetChatCountMethod(), count).getCount())
                    .isZero();
        }
        assertThat(simulator.calls().of("GetChatCount")).hasSize(1);
    }
}

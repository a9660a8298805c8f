// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A port with another protocol than the client's. */
@Timeout(120)
class OtherProtocolTest {

    private static final String HTTP1 = "HTTP/1.1 400 Bad Request\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";
    private static final String MAIL = "220 mail.example.com ESMTP\r\n";
    /** An alert, which is what a server of TLS answers to plain text. */
    private static final String TLS_ALERT = "\u0015\u0003\u0003\u0000\u0002\u0002\u0046";

    private ServerSocket socket;

    @BeforeEach
    void listen() throws IOException {
        socket = new ServerSocket(0);
    }

    @AfterEach
    void close() throws IOException {
        socket.close();
    }

    @Test
    void grpcMeetsHttp1() {
        answerWith(HTTP1);
        assertHint(TransportType.GRPC, false, "speaks another protocol");
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void plainTextMeetsTls(TransportType transport) {
        answerWith(TLS_ALERT);
        assertHint(transport, false, "speaks another protocol");
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void plainTextMeetsMail(TransportType transport) {
        answerWith(MAIL);
        assertHint(transport, false, "speaks another protocol");
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    void tlsMeetsPlainText(TransportType transport) {
        answerWith(HTTP1);
        assertHint(transport, true, "may not speak TLS");
    }

    @Test
    void httpMeetsGrpc() throws IOException {
        Server grpc = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                .build()
                .start();
        try {
            assertHint(TransportType.HTTP, false, "speaks another protocol", grpc.getPort());
        } finally {
            grpc.shutdownNow();
        }
    }

    private void assertHint(TransportType transport, boolean tls, String hint) {
        assertHint(transport, tls, hint, socket.getLocalPort());
    }

    private static void assertHint(TransportType transport, boolean tls, String hint, int port) {
        try (IMessageClient client = PhotonClient.builder()
                .transport(transport)
                .address("localhost:" + port)
                .tls(tls)
                .token("very-secret")
                .build()) {
            assertThat(client.chats().count(false))
                    .failsWithin(60, TimeUnit.SECONDS)
                    .withThrowableThat()
                    .withCauseInstanceOf(ConnectionException.class)
                    .withMessageContaining("The connection to localhost:" + port + " failed: ")
                    .withMessageContaining(hint);
        }
    }

    /** Reads what the client sends, until it disconnects. */
    private void answerWith(String answer) {
        Thread server = new Thread(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    client.getInputStream().read();
                    client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                    client.shutdownOutput();
                    client.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException gone) {
                    // the next one
                }
            }
        });
        server.setDaemon(true);
        server.start();
    }
}

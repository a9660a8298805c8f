// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An answer that would fill the memory fails its call, and the next call works. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class AnswerLimitsTest {

    private static final int MIB = 1024 * 1024;
    private static final int PIECES = 400;
    private static final String GUID = "any;+;group";

    private final MockWebServer server = new MockWebServer();
    private final OkHttpClient oneAtATime =
            new OkHttpClient.Builder().dispatcher(one()).build();
    private IMessageClient client;

    private static Dispatcher one() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(1);
        return dispatcher;
    }

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        if (client != null) {
            client.close();
        }
        server.close();
        oneAtATime.dispatcher().executorService().shutdown();
    }

    private CompletableFuture<?> linq() {
        if (client == null) {
            client = LinqClient.builder()
                    .baseUrl(server.url("/").toString())
                    .token("secret")
                    .okHttpClient(oneAtATime)
                    .build();
        }
        return ((LinqClient) client).api().phoneNumbers().list();
    }

    private CompletableFuture<?> photon() {
        open(16 * MIB);
        return client.chats().count(false);
    }

    private void open(int limit) {
        if (client == null) {
            client = PhotonClient.builder()
                    .transport(TransportType.HTTP)
                    .address(server.url("/").toString())
                    .token("secret")
                    .maxAnswerBytes(limit)
                    .okHttpClient(oneAtATime)
                    .build();
        }
    }

    /** Two hundred million numbers, of which a few hundred kilobytes are on the wire. */
    private static MockResponse numbers(String before) throws IOException {
        Buffer packed = new Buffer();
        CRC32 check = new CRC32();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        packed.write(new byte[] {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, 0}); // the header of gzip
        byte[] start = before.getBytes();
        check.update(start);
        packed.write(deflate(deflater, start));
        byte[] piece = "1,".repeat(MIB / 2).getBytes();
        byte[] block = deflate(deflater, piece);
        for (int i = 0; i < PIECES; i++) { // refers to nothing before it, so it is compressed once
            check.update(piece);
            packed.write(block);
        }
        packed.write(new byte[] {3, 0}); // an empty last block
        packed.writeIntLe((int) check.getValue());
        packed.writeIntLe(start.length + PIECES * MIB);
        deflater.end();
        assertThat(packed.size()).isLessThan(MIB);
        return new MockResponse.Builder()
                .addHeader("Content-Encoding", "gzip")
                .body(packed)
                .build();
    }

    private static byte[] deflate(Deflater deflater, byte[] bytes) {
        byte[] packed = new byte[bytes.length + 100];
        deflater.setInput(bytes);
        return Arrays.copyOf(packed, deflater.deflate(packed, 0, packed.length, Deflater.FULL_FLUSH));
    }

    /** The body is compressed correctly: the calls fail because it is large. */
    @Test
    void theLargeAnswerIsWhole() throws Exception {
        Buffer packed = new Buffer();
        numbers("[").getBody().writeTo(packed);
        try (GZIPInputStream in = new GZIPInputStream(packed.inputStream())) {
            byte[] buffer = new byte[MIB];
            assertThat(in.readNBytes(buffer, 0, 5)).isEqualTo(5);
            assertThat(new String(buffer, 0, 5)).isEqualTo("[1,1,");
            long size = 5;
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                size += n;
            }
            assertThat(size).isEqualTo(1 + (long) PIECES * MIB);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"phone_numbers\":[", "{\"unknown\":[", "{\"count\":\""})
    void aSmallAnswerThatIsALargeOneFailsItsCallAlone(String before) throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(numbers(before));
            assertThat(failure(linq())).isExactlyInstanceOf(IMessageException.class);
        }
        server.enqueue(new MockResponse.Builder().body("{\"phone_numbers\":[]}").build());
        assertThat(failure(linq())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"count\":[", "{\"unknown\":[", "{\"count\":\""})
    void theLimitAppliesAtPhoton(String before) throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(numbers(before));
            assertThat(failure(photon())).isExactlyInstanceOf(IMessageException.class);
        }
        server.enqueue(new MockResponse.Builder().body("{\"count\":\"1\"}").build());
        assertThat(failure(photon())).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void whatIsNestedTooDeepIsNotRead(String level) throws Exception {
        server.enqueue(new MockResponse.Builder()
                .body("{\"unknown\":" + level.repeat(100_000))
                .build());
        assertThat(failure(linq())).isExactlyInstanceOf(IMessageException.class);
    }

    @Test
    void aPictureMayBeLargerThanAnAnswer() throws Exception {
        open(MIB);
        byte[] picture = new byte[20 * MIB];
        Arrays.fill(picture, (byte) 7);
        server.enqueue(new MockResponse.Builder()
                .body("{\"data\":\"" + Base64.getEncoder().encodeToString(picture) + "\",\"mimeType\":\"image/png\"}")
                .build());

        assertThat(client.groups().getIcon(GUID).get(60, TimeUnit.SECONDS).data())
                .isEqualTo(picture);

        server.enqueue(new MockResponse.Builder()
                .body("{\"count\":\"1\",\"more\":\"" + "x".repeat(MIB) + "\"}")
                .build());
        assertThat(failure(client.chats().count(false)))
                .isNotInstanceOf(ConnectionException.class)
                .hasMessage("The server's answer is larger than 1048576 bytes");
    }

    @Test
    void aLimitIsPositive() {
        assertThatThrownBy(
                        () -> LinqClient.builder().token("t").maxAnswerBytes(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxAnswerBytes");
        open(1);
        assertThatThrownBy(() -> PhotonClient.builder()
                        .address("a")
                        .token("t")
                        .maxFrameBytes(-1)
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxFrameBytes");
    }

    private static Throwable failure(CompletableFuture<?> call) throws Exception {
        return call.handle((answer, failure) -> failure).get(60, TimeUnit.SECONDS);
    }
}

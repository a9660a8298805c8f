// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.http.Address;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.photon.transport.http.HttpTransport;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.IMessageClient;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of downloads of the same client, which start when the upload is on the wire. */
class ForwardedFilesTest {

    private static final int CALLS_AT_ONCE = 3;
    private static final int FORWARDS = 4 * CALLS_AT_ONCE;

    private enum Wire {
        GRPC,
        HTTP,
        LINQ
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void moreForwardsThanCallsAtOnceDoNotWaitForEachOther(Wire wire) throws Exception {
        byte[] bytes = new byte[300_000];
        OkHttpClient own = new OkHttpClient.Builder().dispatcher(narrow()).build();
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                IMessageClient client = client(wire, simulator, own)) {
            String guid = upload(client, FileSource.of(bytes, "a.bin", "application/pdf"))
                    .get(1, TimeUnit.MINUTES);
            CountDownLatch opened = new CountDownLatch(CALLS_AT_ONCE);
            List<CompletableFuture<String>> forwards = IntStream.range(0, FORWARDS)
                    .mapToObj(i -> upload(client, new Forwarded(client, guid, bytes.length, opened)))
                    .toList();

            for (CompletableFuture<String> forward : forwards) {
                String copy = forward.get(2, TimeUnit.MINUTES);
                try (AttachmentDownload download =
                        client.attachments().download(copy).get(1, TimeUnit.MINUTES)) {
                    assertThat(download.content()).hasBinaryContent(bytes);
                }
            }
        } finally {
            own.dispatcher().executorService().shutdown();
        }
    }

    @ParameterizedTest
    @EnumSource(Wire.class)
    void anOpenDownloadEndsWhenItsClientIsClosed(Wire wire) throws Exception {
        byte[] bytes = new byte[40 * 1024 * 1024];
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            IMessageClient client = client(wire, simulator, null);
            String guid = upload(client, FileSource.of(bytes, "a.pdf", "application/pdf"))
                    .get(2, TimeUnit.MINUTES);
            try (AttachmentDownload download =
                    client.attachments().download(guid).get(1, TimeUnit.MINUTES)) {
                InputStream content = download.content();
                content.readNBytes(1000);

                client.close();

                assertThat(catchThrowable(content::readAllBytes))
                        .isInstanceOf(IOException.class)
                        .hasRootCauseInstanceOf(Exception.class)
                        .satisfies(failure -> assertThat(failure.getCause()).isInstanceOf(IMessageException.class));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIMARY", "COMPANION"})
    void whereTheServiceIsIsAskedOncePerDownload(AttachmentFile which) throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start();
                IMessageClient client = client(Wire.HTTP, simulator, null)) {
            String guid = upload(client, FileSource.of(new byte[10], "a.pdf", "application/pdf"))
                    .get(1, TimeUnit.MINUTES);
            AtomicInteger asked = new AtomicInteger();
            Address address = Address.parse(simulator.httpAddress(), false);
            try (HttpTransport transport = new HttpTransport(
                    () -> {
                        asked.incrementAndGet();
                        return new Place(address, null);
                    },
                    new TlsOptions(List.of(), List.of()),
                    null,
                    1_000_000)) {
                transport
                        .download(guid, which, new Attempt(simulator.token(), null))
                        .handle((download, failure) -> download)
                        .get(1, TimeUnit.MINUTES);
            }
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aClosedClientUploadsNothing() throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            for (Wire wire : Wire.values()) {
                IMessageClient client = client(wire, simulator, null);
                client.close();

                assertThat(upload(client, FileSource.of(new byte[10], "a.pdf", null)))
                        .failsWithin(Duration.ofMinutes(1))
                        .withThrowableOfType(ExecutionException.class)
                        .withMessageContaining("closed");
            }
        }
    }

    private static CompletableFuture<String> upload(IMessageClient client, FileSource file) {
        return client.attachments().upload(file).thenApply(info -> info.guid());
    }

    private static Dispatcher narrow() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
        return dispatcher;
    }

    private static IMessageClient client(Wire wire, IMessageSimulator simulator, OkHttpClient own) {
        if (wire == Wire.LINQ) {
            return LinqClient.builder()
                    .baseUrl(simulator.linqAddress())
                    .token(simulator.token())
                    .okHttpClient(own)
                    .build();
        }
        return PhotonClient.builder()
                .transport(wire == Wire.GRPC ? TransportType.GRPC : TransportType.HTTP)
                .address(wire == Wire.GRPC ? simulator.grpcAddress() : simulator.httpAddress())
                .tls(false)
                .token(simulator.token())
                .okHttpClient(own)
                .build();
    }

    /** A file at the vendor; its download starts when the largest number of uploads is on the wire. */
    private record Forwarded(IMessageClient client, String guid, long size, CountDownLatch opened)
            implements FileSource {

        @Override
        public String name() {
            return "a.bin";
        }

        @Override
        public String contentType() {
            return "application/pdf";
        }

        @Override
        public InputStream open() throws IOException {
            opened.countDown();
            try {
                assertThat(opened.await(1, TimeUnit.MINUTES)).isTrue();
                return client.attachments()
                        .download(guid)
                        .get(30, TimeUnit.SECONDS)
                        .content();
            } catch (Exception e) {
                throw new IOException(e);
            }
        }

        @Override
        public boolean repeatable() {
            return true;
        }
    }
}

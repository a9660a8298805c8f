// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.UploadOptions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The attachments of both vendors, at Linq: files that are read while they are sent. */
@Isolated("looks at the temporary files")
class LinqAttachmentsTest extends LinqServer {

    private static final byte[] BYTES = "hello file".getBytes(UTF_8);

    private final MockWebServer store = new MockWebServer();

    @BeforeEach
    void startStore() throws IOException {
        store.start();
    }

    @AfterEach
    void stopStore() {
        store.close();
    }

    private void announced() {
        announced(store.url("/put").toString());
    }

    private void announced(String uploadUrl) {
        answer(
                200,
                "{\"attachment_id\":\"" + OTHER_ID + "\",\"download_url\":\"https://cdn.example/f\","
                        + "\"http_method\":\"PUT\",\"required_headers\":{\"Content-Type\":\"text/plain\"},"
                        + "\"upload_url\":\"" + uploadUrl + "\"}");
    }

    private void attachment(String fileName, String url) {
        answer(
                200,
                "{\"id\":\"" + OTHER_ID + "\",\"content_type\":\"text/plain\",\"filename\":\"" + fileName
                        + "\",\"size_bytes\":" + BYTES.length + ",\"status\":\"complete\",\"download_url\":"
                        + (url == null ? "null" : "\"" + url + "\"") + "}");
    }

    private RecordedRequest stored() throws InterruptedException {
        RecordedRequest put = store.takeRequest(30, TimeUnit.SECONDS);
        assertThat(put).as("an upload").isNotNull();
        assertThat(put.getHeaders().get("Authorization")).isNull();
        return put;
    }

    @Test
    void aFileIsAnnouncedSentAndReadBack(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("notes.txt"), BYTES);
        announced();
        store.enqueue(new MockResponse.Builder().build());
        attachment("notes.txt", "https://cdn.example/f");

        AttachmentInfo info = result(client.attachments().upload(FileSource.of(file)));

        assertThat(info.guid()).isEqualTo(OTHER_ID);
        assertThat(info.transferState()).isEqualTo(TransferState.FINISHED);
        assertThat(info.isOutgoing()).isTrue();
        assertThat(request().getBody().utf8())
                .isEqualTo("{\"content_type\":\"text/plain\",\"filename\":\"notes.txt\",\"size_bytes\":10}");
        RecordedRequest put = stored();
        assertThat(put.getBody().toByteArray()).isEqualTo(BYTES);
        assertThat(put.getHeaders().get("Content-Length")).isEqualTo("10");
    }

    @Test
    void aStreamOfUnknownSizeGoesThroughATemporaryFileOfTheOwners() throws Exception {
        List<Path> before = spooled();
        List<String> seen = new ArrayList<>();
        InputStream watched = new ByteArrayInputStream(BYTES) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                int read = super.read(bytes, offset, length);
                if (read < 0) {
                    spooled().stream()
                            .filter(path -> !before.contains(path))
                            .forEach(path -> seen.add(permissions(path)));
                }
                return read;
            }
        };
        announced();
        store.enqueue(new MockResponse.Builder().code(503).build());
        store.enqueue(new MockResponse.Builder().build());
        attachment("a.txt", null);

        result(client.attachments().upload(FileSource.of(watched, "a.txt", null)));

        assertThat(seen).isNotEmpty().containsOnly("rw-------");
        assertThat(request().getBody().utf8()).contains("\"size_bytes\":10");
        stored();
        assertThat(stored().getBody().toByteArray()).as("sent again").isEqualTo(BYTES);
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void aTemporaryFileIsDeletedWhenTheUploadFails() throws Exception {
        List<Path> before = spooled();
        answer(error(400, 1002));
        assertThat(failure(client.attachments().upload(FileSource.of(new ByteArrayInputStream(BYTES), "a.txt", null))))
                .isInstanceOf(IMessageException.class);
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void anUploadThroughATemporaryFileIsCancelled() throws Exception {
        List<Path> before = spooled();
        announced();
        store.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        CompletableFuture<AttachmentInfo> upload =
                client.attachments().upload(FileSource.of(new ByteArrayInputStream(BYTES), "a.txt", null));
        stored();
        List<Path> spooled = new ArrayList<>(spooled());
        spooled.removeAll(before);
        assertThat(spooled).isNotEmpty();

        upload.cancel(false);

        await().atMost(Duration.ofSeconds(60)).until(() -> spooled.stream().noneMatch(Files::exists));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://10.0.0.1/put", "https://[fd00::1]/put", "http://169.254.169.254/put"})
    void aFileIsNotUploadedIntoOurNetwork(String url) throws Exception {
        announced(url);
        assertThat(failure(client.attachments().upload(FileSource.of(BYTES, "a.txt", null))))
                .isInstanceOf(ValidationException.class)
                .message()
                .startsWith("upload_url:")
                .doesNotContain("/put");
    }

    @Test
    void aStoreWithAPrivateAddressGetsNoFile() throws Exception {
        OkHttpClient deceived = new OkHttpClient.Builder()
                .dns(host -> List.of(InetAddress.getLoopbackAddress()))
                .build();
        try (LinqClient other = builder().okHttpClient(deceived).build()) {
            announced("https://store.example:" + store.getPort() + "/put");
            assertThat(failure(other.attachments()
                            .upload(FileSource.of(new ByteArrayInputStream(BYTES), "a.txt", null, BYTES.length))))
                    .isInstanceOf(ConnectionException.class)
                    .hasRootCauseMessage("store.example has an address of a private network");
        }
    }

    private static List<Path> spooled() {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("imessage-upload-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void aStreamThatCanBeReadOnceIsSentOnce() throws Exception {
        announced();
        store.enqueue(new MockResponse.Builder().code(503).build());

        IMessageException failure = failure(client.attachments()
                .upload(FileSource.of(new ByteArrayInputStream(BYTES), "a.txt", null, BYTES.length)));

        assertThat(failure.details().httpStatus()).isEqualTo(503);
        assertThat(store.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aFileOfAnotherSizeThanAnnouncedIsNotUploaded() throws Exception {
        for (int told : new int[] {BYTES.length - 1, BYTES.length + 1}) {
            announced();
            assertThat(failure(client.attachments()
                            .upload(FileSource.of(new ByteArrayInputStream(BYTES), "a.txt", null, told))))
                    .hasMessageContaining("'a.txt' cannot be read")
                    .hasMessageContaining("" + told);
        }
    }

    @Test
    void aFileThatCannotBeReadFailsTheCall(@TempDir Path folder) throws Exception {
        assertThat(failure(client.attachments().upload(FileSource.of(folder.resolve("none.txt")))))
                .hasMessageContaining("'none.txt' cannot be read")
                .hasMessageContaining("NoSuchFile");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void whatIsNoFileIsRefusedBeforeTheNetwork() throws Exception {
        for (FileSource file : new FileSource[] {
            null,
            FileSource.of(BYTES, " ", null),
            FileSource.of(BYTES, null, null),
            FileSource.of(new byte[0], "a.txt", null),
            FileSource.of(new ByteArrayInputStream(new byte[0]), "a.txt", null),
            FileSource.of(BYTES, "a.unknown", null),
            FileSource.of(BYTES, "half\ud83d.txt", null),
            FileSource.of(InputStream.nullInputStream(), "a.txt", null, 100 * 1024 * 1024 + 1)
        }) {
            assertThat(failure(client.attachments().upload(file)))
                    .as("%s", file)
                    .isInstanceOf(ValidationException.class);
        }
        assertThat(failure(client.attachments()
                        .upload(
                                FileSource.of(BYTES, "a.heic", null),
                                new UploadOptions(FileSource.of(BYTES, "a.mov", null)))))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("Live Photos");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void aDownloadHasASafeNameAndNoToken() throws Exception {
        attachment("..\\\\..\\\\etc/pass\\u0000\\u202ewd.txt", store.url("/f").toString());
        store.enqueue(new MockResponse.Builder()
                .code(302)
                .addHeader("Location", "/there")
                .build());
        store.enqueue(new MockResponse.Builder().body(new Buffer().write(BYTES)).build());

        try (AttachmentDownload download = result(client.attachments().download(OTHER_ID))) {
            assertThat(download.fileName()).isEqualTo("passwd.txt");
            assertThat(download.contentType()).isEqualTo("text/plain");
            assertThat(download.size()).isEqualTo(BYTES.length);
            assertThat(download.content()).hasBinaryContent(BYTES);
        }
        stored();
        assertThat(stored().getTarget()).isEqualTo("/there");
    }

    @Test
    void aDownloadThatBreaksOffFailsToBeRead() throws Exception {
        attachment("a.txt", store.url("/f").toString());
        store.enqueue(new MockResponse.Builder()
                .body(new Buffer().write(new byte[4 * 1024 * 1024]))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        try (AttachmentDownload download = result(client.attachments().download(OTHER_ID))) {
            assertThatThrownBy(() -> download.content().readAllBytes())
                    .isInstanceOf(IOException.class)
                    .hasCauseInstanceOf(IMessageException.class)
                    .hasMessageContaining("was interrupted");
        }
    }

    @Test
    void aFileThatIsNotReadyFailsTheDownload() throws Exception {
        attachment("a.txt", null);
        assertThat(failure(client.attachments().download(OTHER_ID)).code()).isEqualTo(ErrorCodes.ATTACHMENT_NOT_READY);
        assertThat(failure(client.attachments().download(OTHER_ID, null))).hasMessageContaining("which");
        assertThat(failure(client.attachments().download(OTHER_ID, AttachmentFile.COMPANION)))
                .hasMessageContaining("Live Photos");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/f",
                "https://[fd00::1]/f",
                "http://cdn.linqapp.com/f",
                "http://169.254.169.254/latest",
                "ftp://cdn.linqapp.com/f"
            })
    void aFileIsNotFetchedFromWithinOurNetwork(String url) throws Exception {
        attachment("a.txt", url);
        assertThat(failure(client.attachments().download(OTHER_ID)))
                .isInstanceOf(ValidationException.class)
                .message()
                .startsWith("download_url:")
                .doesNotContain("/f");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.CompanionKind;
import io.github.camelimessage.model.TransferState;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.Attachments;
import io.github.camelimessage.sdk.FileSource;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.RetryPolicy;
import io.github.camelimessage.sdk.UploadOptions;
import io.github.camelimessage.simulator.fault.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientAttachmentsTest extends ClientSuite {

    private static final byte[] TEXT = "a small file".getBytes(UTF_8);
    private static final byte[] VIDEO = "moving".getBytes(UTF_8);

    private Attachments attachments;

    @BeforeEach
    void attachments() {
        attachments = client.attachments();
    }

    private static byte[] random(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    private IMessageClient patient() {
        return PhotonClient.builder()
                .transport(transport)
                .address(transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress())
                .tls(false)
                .token(simulator.token())
                .retry(new RetryPolicy(3, Duration.ofMillis(1), Duration.ofMillis(2)))
                .autoIdempotency(true)
                .build();
    }

    private byte[] downloaded(Attachments from, String guid, AttachmentFile which) throws Exception {
        try (AttachmentDownload download = result(from.download(guid, which))) {
            return download.content().readAllBytes();
        }
    }

    @Test
    void aFileIsUploadedDescribedAndDownloaded() throws Exception {
        byte[] bytes = random(3 * 1024 * 1024 + 17);
        AttachmentInfo uploaded = result(attachments.upload(FileSource.of(bytes, "Größe 1+1.pdf", null)));

        assertThat(uploaded.fileName()).isEqualTo("Größe 1+1.pdf");
        assertThat(uploaded.mimeType()).isEqualTo("application/pdf");
        assertThat(uploaded.uti()).isEqualTo("com.adobe.pdf");
        assertThat(uploaded.totalBytes()).isEqualTo(bytes.length);
        assertThat(uploaded.transferState()).isEqualTo(TransferState.FINISHED);
        assertThat(uploaded.isOutgoing()).isTrue();
        assertThat(uploaded.companionKind()).isNull();
        assertThat(result(attachments.get(uploaded.guid()))).isEqualTo(uploaded);
        try (AttachmentDownload download = result(attachments.download(uploaded.guid()))) {
            assertThat(download.fileName()).isEqualTo("Größe 1+1.pdf");
            assertThat(download.contentType()).isEqualTo("application/pdf");
            assertThat(download.size()).isEqualTo(bytes.length);
            assertThat(download.content()).hasBinaryContent(bytes);
        }
    }

    @Test
    void aStreamOfUnknownSizeIsUploaded() throws Exception {
        byte[] bytes = random(200_000);
        AttachmentInfo uploaded =
                result(attachments.upload(FileSource.of(new ByteArrayInputStream(bytes), "a.bin", null)));
        assertThat(uploaded.mimeType()).isEqualTo("application/octet-stream");
        assertThat(downloaded(attachments, uploaded.guid(), AttachmentFile.PRIMARY))
                .isEqualTo(bytes);
    }

    @Test
    void aLivePhotoHasACompanion() throws Exception {
        byte[] video = random(500_000);
        AttachmentInfo photo = result(attachments.upload(
                FileSource.of(TEXT, "beach.heic", null), new UploadOptions(FileSource.of(video, "beach.mov", null))));

        assertThat(photo.companionKind()).isEqualTo(CompanionKind.LIVE_PHOTO_VIDEO);
        assertThat(photo.totalBytes()).isEqualTo(TEXT.length);
        assertThat(downloaded(attachments, photo.guid(), AttachmentFile.PRIMARY))
                .isEqualTo(TEXT);
        try (AttachmentDownload companion = result(attachments.download(photo.guid(), AttachmentFile.COMPANION))) {
            assertThat(companion.fileName()).isEqualTo("beach.mov");
            assertThat(companion.contentType()).isEqualTo("video/quicktime");
            assertThat(companion.size()).isEqualTo(video.length);
            assertThat(companion.content()).hasBinaryContent(video);
        }
    }

    @Test
    void aCompanionThatIsNotThereIsNotFound() throws Exception {
        AttachmentInfo plain = result(attachments.upload(FileSource.of(TEXT, "a.txt", null)));
        IMessageException failure = failure(attachments.download(plain.guid(), AttachmentFile.COMPANION));
        assertThat(failure).isInstanceOf(NotFoundException.class);
        assertThat(failure.code()).isEqualTo(ErrorCodes.ATTACHMENT_NOT_FOUND);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        for (CompletableFuture<?> call : new CompletableFuture<?>[] {
            attachments.get("p:0/none"), attachments.download("p:0/none"),
        }) {
            IMessageException failure = failure(call);
            assertThat(failure).isInstanceOf(NotFoundException.class).hasMessageContaining("p:0/none");
            assertThat(failure.code()).isEqualTo(ErrorCodes.ATTACHMENT_NOT_FOUND);
        }
    }

    @Test
    void aFileThatIsOnItsWayIsNotReady() throws Exception {
        AttachmentInfo file = result(attachments.upload(FileSource.of(TEXT, "a.txt", null)));
        simulator.world().files().setReady(file.guid(), false);

        IMessageException failure = failure(attachments.download(file.guid()));
        assertThat(failure).isInstanceOf(ValidationException.class);
        assertThat(failure.code()).isEqualTo(ErrorCodes.ATTACHMENT_NOT_READY);
        assertThat(result(attachments.get(file.guid())).transferState()).isEqualTo(TransferState.TRANSFERRING);

        simulator.world().files().setReady(file.guid(), true);
        assertThat(downloaded(attachments, file.guid(), AttachmentFile.PRIMARY)).isEqualTo(TEXT);
    }

    @Test
    void whatIsNoFileIsRefusedBeforeTheNetwork() throws Exception {
        simulator.calls().clear();
        FileSource good = FileSource.of(TEXT, "a.heic", null);
        for (CompletableFuture<?> call : new CompletableFuture<?>[] {
            attachments.upload(null),
            attachments.upload(FileSource.of(TEXT, "", null)),
            attachments.upload(FileSource.of(TEXT, "  ", null)),
            attachments.upload(FileSource.of(TEXT, null, null)),
            attachments.upload(FileSource.of(TEXT, "half\ud83d.txt", null)),
            attachments.upload(FileSource.of(new byte[0], "a.txt", null)),
            attachments.upload(FileSource.of(InputStream.nullInputStream(), "a.txt", null)),
            attachments.upload(good, new UploadOptions(FileSource.of(new byte[0], "a.mov", null))),
            attachments.upload(good, new UploadOptions(FileSource.of(VIDEO, "", null))),
            attachments.get(" "),
            attachments.download(null),
            attachments.download("a-guid", null),
        }) {
            IMessageException failure = failure(call);
            assertThat(failure).isInstanceOf(ValidationException.class);
            assertThat(failure.code()).isEqualTo(ErrorCodes.INVALID_ARGUMENT);
        }
        assertThat(simulator.calls().all()).isEmpty();
    }

    /** Over gRPC an upload is one message. */
    @Test
    void aFileThatIsTooLargeForGrpcIsRefusedBeforeItIsRead() throws Exception {
        assumeThat(transport).isEqualTo(TransportType.GRPC);
        simulator.calls().clear();
        FileSource unread = FileSource.of(
                new InputStream() {
                    @Override
                    public int read() {
                        throw new AssertionError("it was read");
                    }
                },
                "a.bin",
                null,
                60 * 1024 * 1024);
        FileSource endless = FileSource.of(
                new InputStream() {
                    @Override
                    public int read() {
                        return 1;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        return length;
                    }
                },
                "a.bin",
                null);
        for (CompletableFuture<?> call : new CompletableFuture<?>[] {
            attachments.upload(unread, new UploadOptions(unread)), attachments.upload(endless)
        }) {
            assertThat(failure(call))
                    .isInstanceOf(ValidationException.class)
                    .hasMessageContaining("use transport HTTP");
        }
        assertThat(simulator.calls().all()).isEmpty();
    }

    @Test
    void aVideoThatIsTooLargeIsRefusedAndNotCut() throws Exception {
        assumeThat(transport).isEqualTo(TransportType.HTTP);
        int size = 101 * 1024 * 1024;
        FileSource video = FileSource.of(
                new InputStream() {
                    private int left = size;

                    @Override
                    public int read() {
                        return left-- > 0 ? 1 : -1;
                    }

                    @Override
                    public int read(byte[] bytes, int offset, int length) {
                        int count = Math.min(left, length);
                        left -= count;
                        return count == 0 ? -1 : count;
                    }
                },
                "a.mov",
                null,
                size);

        failure(attachments.upload(FileSource.of(TEXT, "a.heic", null), new UploadOptions(video)));

        assertThat(simulator.world().files().ids()).isEmpty();
    }

    @Test
    void aFileThatCannotBeReadIsNotUploaded() throws Exception {
        FileSource broken = FileSource.of(
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("the disk is gone");
                    }
                },
                "a.txt",
                null,
                100);
        for (FileSource file :
                new FileSource[] {broken, FileSource.of(new ByteArrayInputStream(TEXT), "a.txt", null, TEXT.length + 1)
                }) {
            assertThat(failure(attachments.upload(file)))
                    .isNotInstanceOf(ConnectionException.class)
                    .hasMessageContaining("'a.txt' cannot be read");
        }
        assertThat(simulator.calls().of("UploadAttachment")).isEmpty();
    }

    @Test
    void anUploadIsRepeatedWithItsKeyUnlessItCanBeReadOnce() throws Exception {
        try (IMessageClient patient = patient()) {
            Refusal busy = Refusal.unavailable().asRetryable();
            simulator.faults().refuse("UploadAttachment", 1, busy);
            AttachmentInfo uploaded = result(patient.attachments().upload(FileSource.of(TEXT, "a.txt", null)));
            assertThat(downloaded(attachments, uploaded.guid(), AttachmentFile.PRIMARY))
                    .isEqualTo(TEXT);

            simulator.faults().refuse("UploadAttachment", 1, busy);
            assertThat(failure(patient.attachments()
                                    .upload(FileSource.of(new ByteArrayInputStream(TEXT), "a.txt", null)))
                            .code())
                    .isEqualTo(ErrorCodes.SERVICE_UNAVAILABLE);

            simulator.faults().refuse("DownloadAttachment", 1, busy);
            assertThat(downloaded(patient.attachments(), uploaded.guid(), AttachmentFile.PRIMARY))
                    .isEqualTo(TEXT);
        }
    }

    /** What a slow reader has not requested stays at the server; closing ends the call. */
    @Test
    void aDownloadComesAsItIsReadAndEndsWhenItIsClosed() throws Exception {
        byte[] bytes = random(40 * 1024 * 1024);
        AttachmentInfo file = result(attachments.upload(FileSource.of(bytes, "large.bin", null)));

        AttachmentDownload download = result(attachments.download(file.guid()));
        assertThat(download.content().readNBytes(100_000)).startsWith(bytes[0], bytes[1]);
        download.close();
        assertThatThrownBy(() -> download.content().readAllBytes()).isInstanceOf(IOException.class);

        AttachmentDownload cut = result(attachments.download(file.guid()));
        cut.content().readNBytes(100_000);
        simulator.close();
        assertThatThrownBy(() -> cut.content().readAllBytes())
                .isInstanceOf(IOException.class)
                .hasMessageContaining("was interrupted")
                .hasCauseInstanceOf(IMessageException.class);
    }

    @Test
    void aCancelledDownloadIsClosed() throws Exception {
        AttachmentInfo file = result(attachments.upload(FileSource.of(random(8 * 1024 * 1024), "a.bin", null)));
        simulator.faults().delay("DownloadAttachment", 1, Duration.ofMillis(200));
        CompletableFuture<AttachmentDownload> call = attachments.download(file.guid());
        assertThat(call.cancel(true)).isTrue();
        assertThat(downloaded(attachments, file.guid(), AttachmentFile.PRIMARY)).hasSize(8 * 1024 * 1024);
    }

    @Test
    void dependentsOfADownloadMayReadIt() throws Exception {
        byte[] bytes = random(5 * 1024 * 1024);
        AttachmentInfo file = result(attachments.upload(FileSource.of(bytes, "a.bin", null)));
        AtomicInteger length = new AtomicInteger();
        CompletableFuture<Void> read = attachments.download(file.guid()).thenAccept(download -> {
            try (download) {
                length.set(download.content().readAllBytes().length);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        await().atMost(60, TimeUnit.SECONDS).until(read::isDone);
        assertThat(length).hasValue(bytes.length);
    }

    @Test
    void aFileOfOneVendorIsAFileOfTheOther() throws Exception {
        try (LinqClient linq = LinqClient.builder()
                .baseUrl(simulator.linqAddress())
                .token(simulator.token())
                .build()) {
            String here = result(attachments.upload(FileSource.of(TEXT, "a.txt", null)))
                    .guid();
            assertThat(downloaded(linq.attachments(), here, AttachmentFile.PRIMARY))
                    .isEqualTo(TEXT);
            assertThat(result(linq.attachments().get(here)).mimeType()).isEqualTo("text/plain");

            String there = result(linq.attachments().upload(FileSource.of(VIDEO, "b.mov", null)))
                    .guid();
            assertThat(downloaded(attachments, there, AttachmentFile.PRIMARY)).isEqualTo(VIDEO);
            assertThat(result(attachments.get(there)).mimeType()).isEqualTo("video/quicktime");

            simulator.world().files().setReady(there, false);
            assertThat(failure(linq.attachments().download(there)).code()).isEqualTo(ErrorCodes.ATTACHMENT_NOT_READY);
        }
    }
}

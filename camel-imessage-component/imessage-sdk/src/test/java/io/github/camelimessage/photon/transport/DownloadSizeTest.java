// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.protobuf.ByteString;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.CompanionInfo;
import io.github.camelimessage.photon.proto.DownloadAttachmentRequest;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;
import io.github.camelimessage.photon.proto.DownloadHeader;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.IMessageClient;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.grpc.okhttp.OkHttpServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okio.Buffer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A server that tells one size of a file and sends another. */
class DownloadSizeTest {

    private static final int TOLD = 10;

    static Stream<Arguments> sizes() {
        return Stream.of(TransportType.values()).flatMap(transport -> Stream.of(AttachmentFile.values())
                .flatMap(which -> Stream.of(0, 4, TOLD, 15).map(sent -> Arguments.of(transport, which, sent))));
    }

    @ParameterizedTest(name = "{0}, {1}, {2} bytes")
    @MethodSource("sizes")
    void onlyAFileOfTheAnnouncedSizeIsComplete(TransportType transport, AttachmentFile which, int sent)
            throws Exception {
        byte[] bytes = new byte[sent];
        if (transport == TransportType.GRPC) {
            Server server = OkHttpServerBuilder.forPort(0, InsecureServerCredentials.create())
                    .addService(new Files(which, bytes))
                    .build()
                    .start();
            try {
                check("localhost:" + server.getPort(), transport, which, bytes);
            } finally {
                server.shutdownNow();
            }
        } else {
            try (MockWebServer server = new MockWebServer()) {
                server.start();
                if (which == AttachmentFile.PRIMARY) {
                    server.enqueue(new MockResponse.Builder()
                            .addHeader("Content-Type", "application/json")
                            .body("{\"attachment\":{\"guid\":\"a\",\"totalBytes\":\"" + TOLD + "\"}}")
                            .build());
                }
                server.enqueue(new MockResponse.Builder()
                        .addHeader("x-companion-total-bytes", TOLD)
                        .chunkedBody(new Buffer().write(bytes), 3)
                        .build());
                check(server.url("/").toString(), transport, which, bytes);
            }
        }
    }

    private static void check(String address, TransportType transport, AttachmentFile which, byte[] bytes)
            throws Exception {
        try (IMessageClient client = PhotonClient.builder()
                        .transport(transport)
                        .address(address)
                        .tls(false)
                        .token("t")
                        .build();
                AttachmentDownload download =
                        client.attachments().download("a", which).get(1, TimeUnit.MINUTES)) {
            assertThat(download.size()).isEqualTo(TOLD);
            if (bytes.length == TOLD) {
                assertThat(download.content()).hasBinaryContent(bytes);
            } else {
                assertThat(catchThrowable(() -> download.content().readAllBytes()))
                        .isInstanceOf(IOException.class)
                        .hasCauseInstanceOf(IMessageException.class)
                        .hasMessageContaining("should have " + TOLD + " bytes");
            }
        }
    }

    private static final class Files extends AttachmentServiceGrpc.AttachmentServiceImplBase {

        private final AttachmentFile which;
        private final ByteString bytes;

        private Files(AttachmentFile which, byte[] bytes) {
            this.which = which;
            this.bytes = ByteString.copyFrom(bytes);
        }

        @Override
        public void downloadAttachment(
                DownloadAttachmentRequest request, StreamObserver<DownloadAttachmentResponse> answer) {
            answer.onNext(DownloadAttachmentResponse.newBuilder()
                    .setHeader(DownloadHeader.newBuilder()
                            .setAttachment(AttachmentInfo.newBuilder().setTotalBytes(TOLD))
                            .setCompanion(CompanionInfo.newBuilder().setTotalBytes(TOLD)))
                    .build());
            DownloadAttachmentResponse.Builder chunk = DownloadAttachmentResponse.newBuilder();
            answer.onNext(
                    which == AttachmentFile.PRIMARY
                            ? chunk.setPrimaryChunk(bytes).build()
                            : chunk.setCompanionChunk(bytes).build());
            answer.onCompleted();
        }
    }
}

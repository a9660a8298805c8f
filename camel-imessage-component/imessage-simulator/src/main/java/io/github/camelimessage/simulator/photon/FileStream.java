// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;
import io.github.camelimessage.photon.proto.DownloadHeader;
import io.github.camelimessage.simulator.world.Files;
import io.grpc.stub.ServerCallStreamObserver;

/** Sends the frames of a download as fast as the client reads them: header, file, companion. */
final class FileStream {
    private static final int CHUNK_BYTES = 64 * 1024;

    private final Files.Stored stored;
    private boolean headerSent;
    private int primarySent;
    private int companionSent;
    private boolean ended;

    FileStream(Files.Stored stored) {
        this.stored = stored;
    }

    void sendTo(ServerCallStreamObserver<DownloadAttachmentResponse> observer) {
        observer.setOnCancelHandler(() -> {}); // otherwise writing to a disconnected client throws
        observer.setOnReadyHandler(() -> send(observer));
        send(observer);
    }

    private synchronized void send(ServerCallStreamObserver<DownloadAttachmentResponse> observer) {
        while (!ended && observer.isReady()) {
            DownloadAttachmentResponse frame = next();
            if (frame == null) {
                ended = true;
                observer.onCompleted();
            } else {
                observer.onNext(frame);
            }
        }
    }

    private DownloadAttachmentResponse next() {
        DownloadAttachmentResponse.Builder frame = DownloadAttachmentResponse.newBuilder();
        if (!headerSent) {
            headerSent = true;
            return frame.setHeader(header()).build();
        }
        byte[] primary = stored.file().data();
        if (primarySent < primary.length) {
            ByteString chunk = chunk(primary, primarySent);
            primarySent += chunk.size();
            return frame.setPrimaryChunk(chunk).build();
        }
        if (stored.companion() != null && companionSent < stored.companion().data().length) {
            ByteString chunk = chunk(stored.companion().data(), companionSent);
            companionSent += chunk.size();
            return frame.setCompanionChunk(chunk).build();
        }
        return null;
    }

    private DownloadHeader header() {
        DownloadHeader.Builder header = DownloadHeader.newBuilder().setAttachment(AttachmentMapper.info(stored));
        if (stored.companion() != null) {
            header.setCompanion(AttachmentMapper.companion(stored.companion()));
        }
        return header.build();
    }

    private static ByteString chunk(byte[] data, int from) {
        return UnsafeByteOperations.unsafeWrap(data, from, Math.min(CHUNK_BYTES, data.length - from));
    }
}

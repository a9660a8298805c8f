// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.ByteString;
import io.github.camelimessage.call.SizedStream;
import io.github.camelimessage.call.Unclaimed;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.photon.proto.DownloadHeader;
import io.github.camelimessage.photon.transport.PhotonErrors;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;

/**
 * A download over gRPC: one header, then the chunks of the file, then those of its companion. The future completes with
 * the header. Chunks that are not wanted are skipped.
 */
final class GrpcDownload extends CompletableFuture<AttachmentDownload> implements Flow.Subscriber<DownloadFrame> {

    private final AttachmentFile wanted;
    private final Executor threads;
    private final ChunkStream content = new ChunkStream();
    private volatile Flow.Subscription subscription;
    private boolean hasHeader; // used by one frame at a time

    /** @param threads run what depends on the future: it may read, and the stream's own thread brings what is read */
    GrpcDownload(AttachmentFile wanted, Executor threads) {
        this.wanted = wanted;
        this.threads = threads;
    }

    @Override
    public void onSubscribe(Flow.Subscription begun) {
        subscription = begun;
        content.startOn(begun);
        begun.request(ChunkStream.AHEAD);
    }

    @Override
    public void onNext(DownloadFrame frame) {
        if (frame.failure() != null) {
            fail(frame.failure());
            return;
        }
        switch (frame.payload().getPayloadCase()) {
            case HEADER -> header(frame.payload().getHeader());
            case PRIMARY_CHUNK -> chunk(AttachmentFile.PRIMARY, frame.payload().getPrimaryChunk());
            case COMPANION_CHUNK ->
                chunk(AttachmentFile.COMPANION, frame.payload().getCompanionChunk());
            default -> subscription.request(1); // a type of frame that is newer than this client
        }
    }

    private void header(DownloadHeader header) {
        if (hasHeader) {
            fail(PhotonErrors.unexpectedAnswer("The download has two headers", null));
            return;
        }
        hasHeader = true;
        if (wanted == AttachmentFile.COMPANION && !header.hasCompanion()) {
            fail(new NotFoundException(
                    "The attachment has no companion",
                    ErrorDetails.local(
                            ErrorCodes.ATTACHMENT_NOT_FOUND,
                            Map.of("attachmentGuid", header.getAttachment().getGuid())),
                    null));
            return;
        }
        AttachmentDownload download = wanted == AttachmentFile.COMPANION
                ? download(
                        header.getCompanion().getFileName(),
                        header.getCompanion().getMimeType(),
                        header.getCompanion().getTotalBytes())
                : download(
                        header.getAttachment().getFileName(),
                        header.getAttachment().getMimeType(),
                        header.getAttachment().getTotalBytes());
        handOver(() -> Unclaimed.complete(this, download));
        subscription.request(1);
    }

    private AttachmentDownload download(String fileName, String contentType, long told) {
        long size = told > 0 ? told : -1;
        return new AttachmentDownload(fileName, contentType, size, SizedStream.of(content, size));
    }

    private void chunk(AttachmentFile of, ByteString bytes) {
        if (!hasHeader) {
            fail(PhotonErrors.unexpectedAnswer("The download does not begin with its header", null));
        } else if (of == wanted && !bytes.isEmpty()) {
            content.add(bytes);
        } else if (of == AttachmentFile.COMPANION && of != wanted) { // the file is complete
            content.end(null);
            subscription.cancel();
        } else {
            subscription.request(1);
        }
    }

    private void fail(IMessageException failure) {
        subscription.cancel();
        onError(failure);
    }

    @Override
    public void onError(Throwable failure) {
        content.end(failure);
        handOver(() -> completeExceptionally(failure));
    }

    @Override
    public void onComplete() {
        if (hasHeader) {
            content.end(null);
        } else {
            onError(PhotonErrors.unexpectedAnswer("The download ended without its header", null));
        }
    }

    private void handOver(Runnable completion) {
        try {
            threads.execute(completion);
        } catch (RejectedExecutionException closed) {
            completion.run();
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            content.close();
        }
        return cancelled;
    }
}

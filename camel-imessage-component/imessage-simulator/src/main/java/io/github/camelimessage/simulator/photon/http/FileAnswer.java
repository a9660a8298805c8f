// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.CompanionInfo;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;
import io.github.camelimessage.photon.proto.DownloadHeader;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;

/** Answers an exchange with one file of a download, as fast as the client reads it. */
final class FileAnswer extends ClientCall.Listener<Message> {
    private static final Refusal NO_COMPANION =
            Refusal.of(Status.Code.NOT_FOUND, "attachmentNotFound").withMessage("The attachment has no companion");

    private final Exchange exchange;
    private final boolean isCompanion;
    private ClientCall<Message, Message> call;
    // Used only on the event loop of the exchange:
    private boolean begun;
    private boolean ended;

    /** @param isCompanion true for the companion, false for the file itself */
    FileAnswer(Exchange exchange, boolean isCompanion) {
        this.exchange = exchange;
        this.isCompanion = isCompanion;
    }

    synchronized void follow(ClientCall<Message, Message> download) {
        call = download;
        exchange.request().response().closeHandler(gone -> download.cancel("The client is gone", null));
    }

    private synchronized ClientCall<Message, Message> call() {
        return call;
    }

    @Override
    public void onMessage(Message frame) {
        exchange.run(() -> take((DownloadAttachmentResponse) frame));
    }

    private void take(DownloadAttachmentResponse frame) {
        if (ended || exchange.request().response().closed()) {
            return;
        }
        switch (frame.getPayloadCase()) {
            case HEADER -> begin(frame.getHeader());
            case PRIMARY_CHUNK -> write(isCompanion ? ByteString.EMPTY : frame.getPrimaryChunk());
            case COMPANION_CHUNK -> write(isCompanion ? frame.getCompanionChunk() : ByteString.EMPTY);
            default -> next();
        }
    }

    private void begin(DownloadHeader header) {
        if (isCompanion && !header.hasCompanion()) {
            ended = true;
            call().cancel("there is no companion", null);
            exchange.refuse(NO_COMPANION);
            return;
        }
        begun = true;
        HttpServerResponse response = exchange.begin();
        if (isCompanion) {
            CompanionInfo companion = header.getCompanion();
            describe(response, companion.getFileName(), companion.getMimeType(), companion.getTotalBytes());
            response.putHeader("x-companion-kind", Integer.toString(companion.getKindValue()))
                    .putHeader("x-companion-total-bytes", Long.toString(companion.getTotalBytes()));
        } else {
            AttachmentInfo file = header.getAttachment();
            describe(response, file.getFileName(), file.getMimeType(), file.getTotalBytes());
        }
        next();
    }

    private static void describe(HttpServerResponse response, String name, String type, long bytes) {
        String quotable = name.replaceAll("[^\\x20-\\x7e]", "_").replaceAll("([\"\\\\])", "\\\\$1");
        response.putHeader("content-type", type)
                .putHeader("content-length", Long.toString(bytes))
                .putHeader("content-disposition", "attachment; filename=\"" + quotable + "\"");
    }

    private void write(ByteString chunk) {
        if (chunk.isEmpty()) {
            next();
            return;
        }
        HttpServerResponse response = exchange.request().response();
        response.write(Buffer.buffer(chunk.toByteArray()));
        if (response.writeQueueFull()) {
            response.drainHandler(drained -> next());
        } else {
            next();
        }
    }

    private void next() {
        call().request(1);
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        exchange.run(() -> {
            if (ended) {
                return;
            }
            ended = true;
            if (!begun) {
                exchange.fail(status, trailers);
            } else if (status.isOk()) {
                exchange.request().response().end();
            } else {
                exchange.request().connection().close();
            }
        });
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.CompanionKind;
import io.github.camelimessage.photon.proto.DownloadAttachmentRequest;
import io.github.camelimessage.photon.proto.DownloadAttachmentResponse;
import io.github.camelimessage.photon.proto.GetAttachmentInfoRequest;
import io.github.camelimessage.photon.proto.GetAttachmentInfoResponse;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentResponse;
import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.WorldException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;

/** AttachmentService on the files of the world. */
final class AttachmentEndpoint extends AttachmentServiceGrpc.AttachmentServiceImplBase {
    private final Files files;

    AttachmentEndpoint(Files files) {
        this.files = files;
    }

    @Override
    public void getAttachmentInfo(
            GetAttachmentInfoRequest request, StreamObserver<GetAttachmentInfoResponse> observer) {
        Replies.reply(observer, () -> GetAttachmentInfoResponse.newBuilder()
                .setAttachment(AttachmentMapper.info(files.get(request.getAttachmentGuid())))
                .build());
    }

    @Override
    public void uploadAttachment(UploadAttachmentRequest request, StreamObserver<UploadAttachmentResponse> observer) {
        Replies.reply(observer, () -> {
            Files.Stored stored =
                    files.upload(request.getFileName(), request.getData().toByteArray(), companion(request));
            UploadAttachmentResponse.Builder answer =
                    UploadAttachmentResponse.newBuilder().setAttachment(AttachmentMapper.info(stored));
            if (stored.companion() != null) {
                answer.setCompanion(AttachmentMapper.companion(stored.companion()));
            }
            return answer.build();
        });
    }

    private static byte[] companion(UploadAttachmentRequest request) {
        if (!request.hasCompanion()) {
            return null;
        }
        if (request.getCompanion().getKind() != CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO) {
            throw WireErrors.invalid(
                            "companion.kind",
                            Integer.toString(request.getCompanion().getKindValue()),
                            "A companion must be the video of a Live Photo")
                    .toException();
        }
        return request.getCompanion().getData().toByteArray();
    }

    @Override
    public void downloadAttachment(
            DownloadAttachmentRequest request, StreamObserver<DownloadAttachmentResponse> observer) {
        try {
            FileStream stream = new FileStream(files.ready(request.getAttachmentGuid()));
            stream.sendTo((ServerCallStreamObserver<DownloadAttachmentResponse>) observer);
        } catch (WorldException refused) {
            observer.onError(WireErrors.of(refused).toException());
        }
    }
}

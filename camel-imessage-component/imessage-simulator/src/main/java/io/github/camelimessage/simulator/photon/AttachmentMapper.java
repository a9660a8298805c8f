// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.CompanionInfo;
import io.github.camelimessage.photon.proto.CompanionKind;
import io.github.camelimessage.photon.proto.TransferState;
import io.github.camelimessage.simulator.world.FileType;
import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.Part;

/** Files in Photon's format. */
final class AttachmentMapper {
    private AttachmentMapper() {}

    /** A file of a message, with its name in that message. */
    static AttachmentInfo info(Part.Media media, boolean isOutgoing) {
        AttachmentInfo info = info(new Files.Stored(media.file(), null, isOutgoing, true));
        return media.isLivePhoto()
                ? info.toBuilder()
                        .setCompanionKind(CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO)
                        .build()
                : info;
    }

    static AttachmentInfo info(Files.Stored stored) {
        MediaFile file = stored.file();
        AttachmentInfo.Builder wire = AttachmentInfo.newBuilder()
                .setGuid(file.id())
                .setFileName(file.filename())
                .setMimeType(file.mimeType())
                .setUti(FileType.ofMimeType(file.mimeType()).uti())
                .setTotalBytes(file.data().length)
                .setIsOutgoing(stored.isOutgoing())
                .setTransferState(
                        stored.isReady()
                                ? TransferState.TRANSFER_STATE_FINISHED
                                : TransferState.TRANSFER_STATE_TRANSFERRING);
        if (stored.companion() != null) {
            wire.setCompanionKind(CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO);
        }
        return wire.build();
    }

    static CompanionInfo companion(MediaFile companion) {
        return CompanionInfo.newBuilder()
                .setFileName(companion.filename())
                .setMimeType(companion.mimeType())
                .setTotalBytes(companion.data().length)
                .setKind(CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO)
                .build();
    }
}

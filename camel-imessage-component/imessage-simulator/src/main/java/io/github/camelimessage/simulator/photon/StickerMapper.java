// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.AttachmentInfo;
import io.github.camelimessage.photon.proto.MessagePlacedSticker;
import io.github.camelimessage.photon.proto.PlaceStickerRequest;
import io.github.camelimessage.photon.proto.StickerPlacement;
import io.github.camelimessage.simulator.world.Files;
import io.github.camelimessage.simulator.world.Sticker;

/** Stickers in Photon's format. */
final class StickerMapper {
    private StickerMapper() {}

    static MessagePlacedSticker placed(Sticker sticker) {
        MessagePlacedSticker.Builder wire = MessagePlacedSticker.newBuilder()
                .setMessageGuid(sticker.guid())
                .setSender(ChatMapper.participant(sticker.sender()))
                .setIsFromMe(sticker.isFromMe())
                .setDateCreated(ChatMapper.timestamp(sticker.created()))
                .setSticker(image(sticker))
                .setPlacement(placement(sticker));
        if (sticker.part() != null) {
            wire.setTargetPartIndex(sticker.part());
        }
        return wire.build();
    }

    /** The placement in the request. */
    static Sticker.Placement placement(PlaceStickerRequest request) {
        if (!request.hasPlacement()) {
            throw WireErrors.invalid("placement", "", "A sticker needs a placement")
                    .toException();
        }
        StickerPlacement wire = request.getPlacement();
        return new Sticker.Placement(
                wire.getX(),
                wire.getY(),
                wire.hasScale() ? wire.getScale() : null,
                wire.hasRotation() ? wire.getRotation() : null,
                wire.hasWidth() ? wire.getWidth() : null);
    }

    static AttachmentInfo.Builder image(Sticker sticker) {
        return AttachmentMapper.info(new Files.Stored(sticker.file(), null, sticker.isFromMe(), true)).toBuilder()
                .setIsSticker(true);
    }

    /** The sticker is not a tapback: a tapback has no placement. */
    static StickerPlacement placement(Sticker sticker) {
        Sticker.Placement placement = sticker.placement();
        StickerPlacement.Builder wire =
                StickerPlacement.newBuilder().setX(placement.x()).setY(placement.y());
        if (placement.scale() != null) {
            wire.setScale(placement.scale());
        }
        if (placement.rotation() != null) {
            wire.setRotation(placement.rotation());
        }
        if (placement.width() != null) {
            wire.setWidth(placement.width());
        }
        return wire.build();
    }
}

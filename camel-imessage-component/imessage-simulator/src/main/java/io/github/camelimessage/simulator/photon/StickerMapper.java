// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.photon.proto.MessagePlacedSticker;
import io.github.camelimessage.photon.proto.StickerPlacement;
import io.github.camelimessage.simulator.world.Sticker;

/** Stickers as Photon writes them. */
final class StickerMapper {
    private StickerMapper() {}

    static MessagePlacedSticker placed(Sticker sticker) {
        MessagePlacedSticker.Builder wire = MessagePlacedSticker.newBuilder()
                .setMessageGuid(sticker.guid())
                .setSender(ChatMapper.participant(sticker.sender()))
                .setIsFromMe(sticker.isFromMe())
                .setDateCreated(ChatMapper.timestamp(sticker.created()))
                .setPlacement(placement(sticker));
        if (sticker.part() != null) {
            wire.setTargetPartIndex(sticker.part());
        }
        return wire.build();
    }

    /** The sticker is no tapback, which has no placement. */
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

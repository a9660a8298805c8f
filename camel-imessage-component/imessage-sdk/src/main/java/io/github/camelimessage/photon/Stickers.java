// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.StickerRequest;
import io.github.camelimessage.photon.proto.PlaceStickerRequest;
import io.github.camelimessage.photon.proto.StickerPlacement;

/** Where a sticker sits. The documents contradict each other on its units, so any number goes to the server. */
final class Stickers {

    private Stickers() {}

    static void put(StickerRequest sticker, PlaceStickerRequest.Builder request) {
        if (sticker == null || sticker.placement() == null) {
            throw ValidationException.invalidArgument("placement", null, "A sticker needs a placement");
        }
        request.setSticker(SendFields.attachment(sticker.attachmentGuid(), sticker.attachmentName()))
                .setPlacement(placement(sticker.placement()));
    }

    private static StickerPlacement placement(io.github.camelimessage.model.StickerPlacement placement) {
        StickerPlacement.Builder wire =
                StickerPlacement.newBuilder().setX(number("x", placement.x())).setY(number("y", placement.y()));
        if (placement.scale() != null) {
            wire.setScale(number("scale", placement.scale()));
        }
        if (placement.rotation() != null) {
            wire.setRotation(number("rotation", placement.rotation()));
        }
        if (placement.width() != null) {
            wire.setWidth(number("width", placement.width()));
        }
        return wire.build();
    }

    private static double number(String field, double value) {
        if (!Double.isFinite(value)) {
            throw ValidationException.invalidArgument(
                    "placement." + field,
                    value,
                    "The " + field + " of a sticker is a number, but this one is " + value);
        }
        return value;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.model.StickerRequest;
import java.util.Map;

/**
 * The body of an exchange as a sticker.
 *
 * @param picture an {@link AttachmentPart} or a {@link FileContent}
 * @param name the name of the picture, or null
 * @param placement its place
 */
public record StickerBody(Object picture, String name, StickerPlacement placement) {

    private static final String EXPECTED = "a StickerRequest, or a Map or JSON with attachmentGuid and placement";

    public static StickerBody read(OperationArguments arguments) {
        StickerPlacement told = arguments.stickerPlacement();
        Object body = arguments.body().structure(EXPECTED);
        if (body instanceof StickerRequest || body instanceof Map) {
            StickerRequest request = body instanceof Map<?, ?> fields
                    ? arguments.body().model(fields, StickerRequest.class, EXPECTED)
                    : (StickerRequest) body;
            return new StickerBody(
                    AttachmentPart.of(request.attachmentGuid()),
                    request.attachmentName(),
                    told == null ? request.placement() : told);
        }
        if (told == null) {
            throw arguments.refuse(
                    "placement",
                    "the placement of the sticker is missing: set the header " + IMessageConstants.STICKER_PLACEMENT
                            + ", or set the body to a StickerRequest");
        }
        return new StickerBody(UploadedBody.read(arguments, "a picture"), null, told);
    }

    /** @param uploaded the picture, after its upload */
    public StickerRequest request(AttachmentPart uploaded) {
        return new StickerRequest(uploaded.attachmentGuid(), name, placement);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * What a message shows.
 *
 * @param text the text, or null
 * @param attachments attachments in order
 * @param formatting runs of formatted text
 * @param mentions people named in the text
 * @param balloonBundleId id of the app extension that draws it, or null
 * @param expressiveSendStyleId effect it was sent with, as Apple names it, or null
 * @param miniApp the card, when it is one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MessageContent(
        String text,
        List<AttachmentInfo> attachments,
        List<TextFormat> formatting,
        List<Mention> mentions,
        String balloonBundleId,
        String expressiveSendStyleId,
        MiniAppContent miniApp) {

    public MessageContent {
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
        formatting = formatting == null ? List.of() : List.copyOf(formatting);
        mentions = mentions == null ? List.of() : List.copyOf(mentions);
    }
}

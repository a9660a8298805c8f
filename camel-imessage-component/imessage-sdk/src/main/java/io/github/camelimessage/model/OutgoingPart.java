// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * One part of a message to send: a text or a file. In JSON the present field decides which, and a {@code type} of
 * {@code text} or {@code attachment} may say it as well.
 */
public sealed interface OutgoingPart permits TextPart, AttachmentPart {

    /** {@code text} or {@code attachment}. */
    @JsonProperty
    String type();

    /**
     * The index of its bubble, from 0; with null the service gives each part its own bubble. In a message with mentions
     * either all parts or none must have an index.
     */
    Integer bubbleIndex();

    /** @throws IllegalArgumentException when it is neither a text nor a file, or both */
    @JsonCreator
    static OutgoingPart of(
            @JsonProperty("type") String type,
            @JsonProperty("text") String text,
            @JsonProperty("formatting") List<TextFormat> formatting,
            @JsonProperty("mentions") List<Mention> mentions,
            @JsonProperty("attachmentGuid") String attachmentGuid,
            @JsonProperty("url") String url,
            @JsonProperty("name") String name,
            @JsonProperty("bubbleIndex") Integer bubbleIndex) {
        boolean isText = text != null || formatting != null || mentions != null;
        boolean isAttachment = attachmentGuid != null || url != null || name != null;
        if (isText == isAttachment) {
            throw new IllegalArgumentException(
                    "A part must have either a text or an attachment (attachmentGuid" + " or url)");
        }
        OutgoingPart part = isText
                ? new TextPart(text, formatting, mentions, bubbleIndex)
                : new AttachmentPart(attachmentGuid, url, name, bubbleIndex);
        if (type != null && !type.equals(part.type())) {
            throw new IllegalArgumentException("The type of this part is " + part.type() + ", because of its content");
        }
        return part;
    }
}

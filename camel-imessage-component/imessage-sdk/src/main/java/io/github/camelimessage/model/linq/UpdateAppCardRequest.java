// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Replaces an app card with a new one (Linq: POST /v3/messages/{messageId}/update). The new card is a new message with
 * its own id.
 *
 * @param layout the visible fields; they replace the old ones
 * @param fallbackText text for notifications; null: the caption is used
 * @param interactive live view for recipients with the app; null means true, whatever the old card had
 * @param url URL that the card opens, or null; not allowed with an experience
 * @param experience an action, or null
 * @param unknownFields other fields, sent unchanged
 */
@LinqJson
public record UpdateAppCardRequest(
        IMessageAppLayout layout,
        String fallbackText,
        Boolean interactive,
        String url,
        ExperienceCall experience,
        @UnknownFields Map<String, Object> unknownFields) {

    public UpdateAppCardRequest {
        unknownFields = Immutable.map(unknownFields);
    }

    public UpdateAppCardRequest(
            IMessageAppLayout layout, String fallbackText, Boolean interactive, String url, ExperienceCall experience) {
        this(layout, fallbackText, interactive, url, experience, null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import java.util.Map;

/**
 * Replaces an app card by a new one (Linq: POST /v3/messages/{messageId}/update). It is a new message with a new id.
 *
 * @param layout the visible fields; they replace the old ones
 * @param fallbackText text for notifications; null is the caption
 * @param interactive live view for recipients with the app; null is true, whatever the old card had
 * @param url what the card opens, or null; not with an experience
 * @param experience an action, or null
 * @param unknownFields further fields, sent as they are
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

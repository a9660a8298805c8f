// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A part of a message; webhooks leave {@code reactions} out. */
public sealed interface PartJson {

    /** Reference: TextPartResponse. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Text(
            String type,
            String value,
            List<DecorationJson> textDecorations,
            String mention,
            List<Integer> mentionRange,
            List<ReactionJson> reactions)
            implements PartJson {}

    /** Reference: MediaPartResponse. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Media(
            String type,
            String id,
            String filename,
            String mimeType,
            long sizeBytes,
            String url,
            List<ReactionJson> reactions)
            implements PartJson {}

    /** Reference: LinkPartResponse. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Link(String type, String value, List<ReactionJson> reactions) implements PartJson {}

    /** Reference: IMessageAppPartResponse. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record App(String type, AppInfo app, Layout layout, String url, String fallbackText, List<ReactionJson> reactions)
            implements PartJson {}

    /** The app of a card. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AppInfo(String bundleId, String name, String teamId, Long appStoreId) {}

    /** What a card shows. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Layout(
            String caption,
            String imageSubtitle,
            String imageTitle,
            String imageUrl,
            String subcaption,
            String trailingCaption,
            String trailingSubcaption) {}
}

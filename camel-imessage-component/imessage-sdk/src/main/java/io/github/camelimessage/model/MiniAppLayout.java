// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The visible fields of a mini-app card; each may be null.
 *
 * @param caption top left, bold
 * @param subcaption under the caption
 * @param trailingCaption top right
 * @param trailingSubcaption under the trailing caption
 * @param imageTitle over the image
 * @param imageSubtitle under the image title
 * @param summary text for clients that cannot show the card
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MiniAppLayout(
        String caption,
        String subcaption,
        String trailingCaption,
        String trailingSubcaption,
        String imageTitle,
        String imageSubtitle,
        String summary) {}

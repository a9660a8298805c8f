// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A mini-app card to be sent, which an iMessage extension draws (Photon: customized mini app; Linq: iMessage app part).
 *
 * @param teamId Apple team id: 10 upper-case letters or digits
 * @param extensionBundleId bundle id of the extension, without a colon
 * @param appName name of the app
 * @param url absolute URL that the extension gets on a tap; Linq takes null as well
 * @param appStoreId App Store id, above 0, or null
 * @param live whether recipients with the app see a live view; null is false on Photon and true at Linq
 * @param layout the visible fields
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AppCard(
        String teamId,
        String extensionBundleId,
        String appName,
        String url,
        Long appStoreId,
        Boolean live,
        AppCardLayout layout) {}

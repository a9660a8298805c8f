// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A mini-app card found in a message.
 *
 * @param teamId Apple team id
 * @param extensionBundleId bundle id of the extension
 * @param appName name given by the sender, or null
 * @param url absolute URL handed to the extension, or null
 * @param sessionId session shared by updates, or null
 * @param appStoreId App Store id, or null
 * @param live whether the card has live-layout data
 * @param layout the visible fields, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MiniAppContent(
        String teamId,
        String extensionBundleId,
        String appName,
        String url,
        String sessionId,
        Long appStoreId,
        boolean live,
        MiniAppLayout layout) {}

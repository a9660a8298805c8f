// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.FeedOptions;

/**
 * The checked options of a consumer of locations.
 *
 * @param address only this person, or null for everyone who shares
 */
public record LocationSettings(String address, FeedOptions feed) {}

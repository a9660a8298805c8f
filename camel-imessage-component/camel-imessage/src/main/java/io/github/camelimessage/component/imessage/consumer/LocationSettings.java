// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import io.github.camelimessage.tail.FeedOptions;

/**
 * The options of a consumer of locations, read and found to be usable.
 *
 * @param address only this person, or null for all who share
 */
public record LocationSettings(String address, FeedOptions feed) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import java.util.List;

/**
 * Part of a list of messages.
 *
 * @param messages newest first
 * @param next position of the next page, or null at the end
 */
public record MessagePage(List<MessageState> messages, Integer next) {}

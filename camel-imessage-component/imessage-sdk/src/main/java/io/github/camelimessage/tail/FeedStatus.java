// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.time.Instant;

/**
 * The status of a feed.
 *
 * @param connected whether its stream is open and has sent something, also a heartbeat
 * @param since when {@code connected} last changed
 * @param lastFrame when the server last sent anything; null before the first time
 * @param reconnects how often the stream was reopened
 * @param lastError the last failure, or null
 */
public record FeedStatus(boolean connected, Instant since, Instant lastFrame, int reconnects, Throwable lastError) {}

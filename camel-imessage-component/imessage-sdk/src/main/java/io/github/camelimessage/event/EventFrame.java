// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

/** What a stream brings: an event, a location, a sign of life, the end of a replay, or what cannot be read. */
public sealed interface EventFrame permits Event, Heartbeat, CatchUpComplete, LocationUpdate, UnreadableFrame {}

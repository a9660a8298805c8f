// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

/** A frame of a stream: an event, a location, a heartbeat, the end of a replay, or an unreadable frame. */
public sealed interface EventFrame permits Event, Heartbeat, CatchUpComplete, LocationUpdate, UnreadableFrame {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

/** A heartbeat of a stream without other frames; about every 30 seconds at Photon. */
public record Heartbeat() implements EventFrame {}

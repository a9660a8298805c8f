// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

/** A sign of life on a stream that has nothing to tell; about every 30 seconds on Photon. */
public record Heartbeat() implements EventFrame {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.event;

/**
 * The last frame of a replay (Photon: {@code catchup.complete}).
 *
 * @param headSequence the newest sequence when the replay began: every event up to it has been returned
 */
public record CatchUpComplete(long headSequence) implements EventFrame {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.IMessageException;
import java.time.Instant;

/**
 * The status of a project's token exchange. It contains no secret.
 *
 * @param lines number of lines of the project, 0 on the shared pool; null before the first exchange
 * @param tokensExpire when the current tokens expire, possibly in the past; null before the first exchange
 * @param lastFailure why the last exchange failed; null if it succeeded
 */
public record ProjectStatus(Integer lines, Instant tokensExpire, IMessageException lastFailure) {}

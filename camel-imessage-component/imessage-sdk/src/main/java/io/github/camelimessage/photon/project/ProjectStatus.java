// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.error.IMessageException;
import java.time.Instant;

/**
 * The status of a project's token exchange. It contains no secret.
 *
 * @param lines how many lines of its own the project has, 0 on the shared pool; null before the first exchange
 * @param tokensExpire when the tokens at hand expire, possibly in the past; null before the first exchange
 * @param lastFailure why the last exchange failed; null when it did not
 */
public record ProjectStatus(Integer lines, Instant tokensExpire, IMessageException lastFailure) {}

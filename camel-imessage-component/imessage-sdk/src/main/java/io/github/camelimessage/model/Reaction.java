// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A tapback.
 *
 * @param kind what kind
 * @param emoji the emoji, when the kind is {@code emoji}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reaction(ReactionKind kind, String emoji) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A run of formatted text. Offsets count UTF-16 units, so they are indices of a Java {@code String}.
 *
 * @param type {@code bold}, {@code italic}, {@code underline}, {@code strikethrough} or {@code effect}
 * @param start index of the first unit
 * @param length number of units
 * @param effectName for type {@code effect}: {@code big}, {@code small}, {@code shake}, {@code nod}, {@code explode},
 *     {@code ripple}, {@code bloom} or {@code jitter}; otherwise null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TextFormat(String type, int start, int length, String effectName) {}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A mention of a person in the text. Offsets count UTF-16 units.
 *
 * @param address who is mentioned
 * @param start index of the first unit
 * @param length number of units
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Mention(String address, int start, int length) {}

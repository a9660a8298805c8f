// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/** A range of decorated text (reference: TextDecoration). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DecorationJson(List<Integer> range, String animation, String style) {}

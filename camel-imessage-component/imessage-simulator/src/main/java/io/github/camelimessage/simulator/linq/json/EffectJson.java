// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

import com.fasterxml.jackson.annotation.JsonInclude;

/** The effect of a message (reference: MessageEffect). */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EffectJson(String name, String type) {}

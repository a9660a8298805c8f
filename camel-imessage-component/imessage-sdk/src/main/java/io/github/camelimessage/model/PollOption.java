// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A choice of a poll.
 *
 * @param optionIdentifier opaque key of the choice
 * @param text what it says
 * @param creatorHandle who introduced it, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PollOption(String optionIdentifier, String text, String creatorHandle) {}

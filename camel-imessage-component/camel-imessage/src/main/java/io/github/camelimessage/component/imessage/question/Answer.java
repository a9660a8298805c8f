// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What a person answered.
 *
 * @param text what the message says, or the choice that was voted for
 * @param messageGuid the message that answers; null for a vote
 * @param optionIdentifier the choice of the poll; null for a message
 * @param from the address of the person, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String text, String messageGuid, String optionIdentifier, String from) {

    /** Whether the same message, or a vote for the same choice by the same person, came before. */
    public boolean isRepeatedBy(Answer other) {
        return messageGuid != null ? messageGuid.equals(other.messageGuid) : other.messageGuid == null && equals(other);
    }

    /** Without what the person wrote. */
    @Override
    public String toString() {
        return "Answer[" + (messageGuid == null ? optionIdentifier : messageGuid) + "]";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The answer of a person.
 *
 * @param text the text of the message, or of the choice that was voted for
 * @param messageGuid the message that answers; null for a vote
 * @param optionIdentifier the choice of the poll; null for a message
 * @param from the address of the person, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String text, String messageGuid, String optionIdentifier, String from) {

    /** Whether it is the same message, or a vote of the same person for the same choice. */
    public boolean isRepeatedBy(Answer other) {
        return messageGuid != null ? messageGuid.equals(other.messageGuid) : other.messageGuid == null && equals(other);
    }

    /** Leaves out what the person wrote. */
    @Override
    public String toString() {
        return "Answer[" + (messageGuid == null ? optionIdentifier : messageGuid) + "]";
    }
}

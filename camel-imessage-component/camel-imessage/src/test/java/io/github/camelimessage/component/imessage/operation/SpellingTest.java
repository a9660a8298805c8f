// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> NAMES =
            Arrays.stream(IMessageOperation.values()).map(Enum::name).toList();

    @ParameterizedTest
    @CsvSource({
        "sendTxt,    sendText",
        "sendtext,   sendText",
        "SendText,   sendText",
        "getChats,   getChat",
        "creatChat,  createChat",
        "event,      events",
        "setTypping, setTyping"
    })
    void similarNamesAreSuggested(String misspelled, String meant) {
        assertThat(Spelling.hint(misspelled, NAMES)).isEqualTo(" (did you mean " + meant + "?)");
    }

    @ParameterizedTest
    @CsvSource({"whatever", "x", "''", "deleteEverything"})
    void differentNamesAreNotSuggested(String other) {
        assertThat(Spelling.hint(other, NAMES)).isEmpty();
    }

    /** Any name with one letter missing is still suggested. */
    @Test
    void everyNameIsFound() {
        for (String name : NAMES) {
            String misspelled = name.substring(0, name.length() - 2) + name.charAt(name.length() - 1);
            assertThat(Spelling.hint(misspelled, NAMES)).as(misspelled).isEqualTo(" (did you mean " + name + "?)");
        }
    }
}

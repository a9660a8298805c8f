// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTextTest {

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " \t\n",
                "\u00a0\u2003",
                "\u200b\u200c\u200d",
                "\ufeff",
                "\u2060\u00ad",
                "\ufe0f",
                "\u034f",
                "\u3164\uffa0",
                "\u180b",
                "\u202e\u2066",
                "\u0000\u0007",
                "\udb40\udd00",
                "\udb40\udc41",
                " \u200b \ufe0e "
            })
    void invisibleTextIsBlank(String text) {
        assertThat(BlankText.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                ".",
                "\u200ba",
                "\u2764\ufe0f",
                "\ud83d\udc68\u200d\ud83d\udc69",
                "\ufffc",
                "\ud800",
                "\u0301"
            })
    void visibleTextIsNotBlank(String text) {
        assertThat(BlankText.isBlank(text)).isFalse();
    }
}

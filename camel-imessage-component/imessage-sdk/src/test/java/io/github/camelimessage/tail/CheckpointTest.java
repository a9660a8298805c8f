// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "16",
                "16;18-44,46-1000;",
                "16;15:9f86d081884c7d65;",
                "16;18-44;16:9f86d081884c7d65;",
                "0;1;0:9f86d081884c7d65;",
                "9007199254740993;9007199254740995-9223372036854775807;"
            })
    void theTextIsReadAndWrittenUnchanged(String text) {
        assertThat(Checkpoint.parse(text)).hasToString(text);
    }

    @Test
    void aBareNumberIsAPosition() {
        assertThat(Checkpoint.parse(" 16\n")).isEqualTo(Checkpoint.at(16));
    }

    @Test
    void aPositionAloneIsTheFirstNumberOfTheText() {
        Checkpoint checkpoint = Checkpoint.parse("16;18-44;");
        assertThat(checkpoint.position()).isEqualTo(16);
        assertThat(checkpoint.completed()).isEqualTo(SequenceRanges.parse("18-44"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ";",
                ";18",
                "-1",
                "16;",
                "16;;",
                "16;180-200",
                "16;18",
                "16;18-;",
                "16;18,;",
                "16;44-18;",
                "16;18-44,20;",
                "16 18",
                "16,18",
                "1e3",
                "16;18;20;",
                "16;a;",
                "9223372036854775808",
                "16;10-20;",
                "+16",
                "16;20,21;",
                "16;17:9f86d081884c7d65;",
                "16;15:9f86d081884c7d65",
                "16;15:9f86d081884c;",
                "16;15:9f86d081884c7d65;18-44;",
                "16;15:9f86d081884c7d65;15:9f86d081884c7d65;",
                "16;;15:9f86d081884c7d65;",
                "16;015:9f86d081884c7d65;",
                "\u0661\u0666"
            })
    void damagedTextIsRefusedAndNamed(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Checkpoint.parse(text))
                .withMessage("Not a saved position: '" + text + "'");
    }
}

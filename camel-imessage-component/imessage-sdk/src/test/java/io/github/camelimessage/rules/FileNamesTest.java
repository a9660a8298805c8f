// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNamesTest {

    @ParameterizedTest
    @CsvSource({
        "a.txt, a.txt",
        "../../etc/passwd, passwd",
        "C:\\\\temp\\\\a.txt, a.txt",
        "a:b*c?.txt, a_b_c_.txt",
        "Größe 1+1.pdf, Größe 1+1.pdf"
    })
    void pathsAndReservedCharactersAreRemoved(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @CsvSource({
        "CON, _CON",
        "con.txt, _con.txt",
        "NUL.tar.gz, _NUL.tar.gz",
        "a/com1.log, _com1.log",
        "LPT\u00b9, _LPT\u00b9",
        "aux .h, _aux .h",
        "CONIN$, _CONIN$",
        "COM.txt, COM.txt",
        "console.txt, console.txt",
        "a.con, a.con",
        "COM10, COM10"
    })
    void aDeviceOfWindowsIsNoFile(String name, String safe) {
        assertThat(FileNames.safe(name)).isEqualTo(safe);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", ".", "..", "a/", "a/..", "\u0000\u202e"})
    void anInvalidNameIsReplaced(String name) {
        assertThat(FileNames.safe(name)).isEqualTo("attachment");
    }

    @Test
    void controlCharactersAreRemoved() {
        assertThat(FileNames.safe("a\r\nb\u202e\u0007.txt")).isEqualTo("ab.txt");
    }

    @Test
    @Timeout(60)
    void aNameOfMillionsOfCharactersTakesNoTime() {
        for (String name : new String[] {"a".repeat(2_000_000), "a" + "\ud83d\ude00".repeat(1_000_000) + ".jpeg"}) {
            assertThat(FileNames.safe(name).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
            assertThat(FileNames.safe(name)).doesNotContainPattern("\\p{Cs}");
        }
    }

    @Test
    void aLongNameWithoutEndingIsCut() {
        assertThat(FileNames.safe("\ud83d\ude00".repeat(100))).isEqualTo("\ud83d\ude00".repeat(63));
    }

    @Test
    void aLongNameKeepsItsEnding() {
        String safe = FileNames.safe("\ud83d\ude00".repeat(200) + ".jpeg");
        assertThat(safe).endsWith("\ud83d\ude00.jpeg");
        assertThat(safe.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(250, 255);
    }
}

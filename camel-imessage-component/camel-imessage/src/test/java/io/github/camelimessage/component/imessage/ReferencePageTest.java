// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables in the pages are those of the metadata; with {@code -Dreference.update=true} it writes them. */
class ReferencePageTest {

    private static final String UPDATE =
            "mvn -pl camel-imessage-component/camel-imessage test -Dtest=ReferencePageTest -Dreference.update=true";

    static Stream<Path> pages() {
        return Stream.of("docs/imessage-component.adoc", "README.md")
                .map(page -> Path.of("../..").resolve(page))
                .filter(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void tablesAgreeWithTheMetadata(Path page) throws IOException {
        ReferencePage reference = new ReferencePage(page);
        if (Boolean.getBoolean("reference.update")) {
            reference.update();
        }
        assertThat(reference.written().equals(reference.generated()))
                .as(
                        "the tables of %s agree with the metadata; if not, write them again with: %s",
                        page.getFileName(), UPDATE)
                .isTrue();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The tables in the reference page are those of the metadata; with {@code -Dreference.update=true} it writes them. */
class ReferencePageTest {

    private static final String UPDATE =
            "mvn -pl camel-imessage-component/camel-imessage test -Dtest=ReferencePageTest -Dreference.update=true";

    private static final Path PAGE = Path.of("../../docs/imessage-component.adoc");

    @Test
    void tablesAgreeWithTheMetadata() throws IOException {
        ReferencePage reference = new ReferencePage(PAGE);
        if (Boolean.getBoolean("reference.update")) {
            reference.update();
        }
        assertThat(reference.written().equals(reference.generated()))
                .as("the tables are up to date; to update them: %s", UPDATE)
                .isTrue();
    }
}

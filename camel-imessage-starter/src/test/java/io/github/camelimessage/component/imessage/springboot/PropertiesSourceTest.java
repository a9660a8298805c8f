// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The generated files are those of the component's metadata; with {@code -Dproperties.update=true} it writes them. */
class PropertiesSourceTest {

    private static final String UPDATE =
            "mvn -pl camel-imessage-starter test -Dtest=PropertiesSourceTest -Dproperties.update=true";

    @Test
    void generatedFilesAgreeWithTheComponent() throws IOException {
        if (Boolean.getBoolean("properties.update")) {
            PropertiesSource.update();
        }
        for (Map.Entry<Path, String> file : PropertiesSource.generated().entrySet()) {
            assertThat(file.getKey())
                    .as("up to date with the component; to update: %s", UPDATE)
                    .content()
                    .isEqualTo(file.getValue());
        }
    }
}

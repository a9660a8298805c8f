// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of a vendor starts with the operations that the vendor lacks. */
class LackingOperationsTest {

    private static final Pattern NAME = Pattern.compile("`(\\w+)`");

    @ParameterizedTest
    @CsvSource({"PHOTON, Photon, docs/guides/photon.md", "LINQ, Linq, docs/guides/linq.md"})
    void thePageStartsWithTheLackingOperations(IMessageProvider provider, String vendor, String page)
            throws IOException {
        String text = Files.readString(Pages.ROOT.resolve(page));
        int begin = text.indexOf("**Not possible here with " + vendor + "**");

        assertThat(begin).isBetween(0, text.indexOf("\n## "));
        String paragraph = text.substring(begin, text.indexOf("\n\n", begin));
        List<String> named =
                NAME.matcher(paragraph).results().map(found -> found.group(1)).toList();
        assertThat(named)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(IMessageOperation.values())
                        .filter(operation -> !operation.isConsumer() && !operation.isAt(provider))
                        .map(Enum::name)
                        .toList());
    }
}

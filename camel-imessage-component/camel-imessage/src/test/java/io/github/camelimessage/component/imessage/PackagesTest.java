// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Imports run one way: component, endpoint, then consumer and webhook, then event, metrics and offset. */
class PackagesTest {

    private static final Path ROOT = Path.of("src/main/java/io/github/camelimessage/component/imessage");
    private static final Pattern IMPORT =
            Pattern.compile("import (?:static )?io\\.github\\.camelimessage\\.component\\.imessage\\.([\\w.]+);");

    @ParameterizedTest
    @CsvSource({
        "download, ''",
        "event,    IMessageConstants download",
        "consumer, event metrics offset",
        "webhook,  event metrics offset IMessageConfiguration IMessageConstants IMessageProvider Credential",
        "metrics,  ''",
        "offset,   ''"
    })
    void importsOnlyThePackagesBelow(String from, String below) {
        Set<String> allowed = new TreeSet<>(List.of(below.split(" ")));
        allowed.add(from);

        assertThat(imports(from)).isNotEmpty().allSatisfy(name -> assertThat(allowed)
                .contains(name));
    }

    @Test
    void onlyTheConsoleImportsTheComponent() {
        assertThat(Stream.of("event", "consumer", "webhook", "operation", "metrics", "offset", "transform"))
                .allSatisfy(from -> assertThat(imports(from)).doesNotContain("IMessageComponent"));
    }

    /** Packages, and classes of the package above them. */
    private static Set<String> imports(String from) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(from))) {
            Set<String> names = files.filter(Files::isRegularFile)
                    .flatMap(file -> IMPORT.matcher(read(file)).results().map(found -> found.group(1)))
                    .map(name -> name.substring(0, (name + ".").indexOf('.')))
                    .collect(Collectors.toCollection(TreeSet::new));
            names.add(from);
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages for both vendors import neither vendor, nor gRPC. */
class PackagesTest {

    private static final Path ROOT = Path.of("src/main/java/io/github/camelimessage");
    private static final Pattern VENDOR = Pattern.compile(
            "import (?:static )?(?:io\\.github\\.camelimessage\\.(?:photon|linq)|io\\.grpc)\\.[\\w.]+;");

    @ParameterizedTest
    @ValueSource(strings = {"call", "error", "event", "http", "json", "rules", "sdk", "tail", "webhook"})
    void importsNoVendor(String name) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
            List<Path> sources = files.filter(Files::isRegularFile).toList();

            assertThat(sources).isNotEmpty().allSatisfy(source -> assertThat(
                            VENDOR.matcher(read(source)).results().map(found -> found.group()))
                    .isEmpty());
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

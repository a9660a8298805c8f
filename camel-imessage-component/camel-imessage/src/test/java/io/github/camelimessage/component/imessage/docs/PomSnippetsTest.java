// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The artifacts of POMs in the pages exist, in the versions that this build uses. */
class PomSnippetsTest {

    private static final Pattern COORDINATES = Pattern.compile(
            "<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:\\s*<version>([^<]+)</version>)?");

    private static final String OURS = "io.github.camel-imessage";

    /** The property of the root pom with the version of a group. */
    private static final Map<String, String> PROPERTIES = Map.of(
            "org.apache.camel", "camel.version",
            "org.apache.camel.springboot", "camel.version",
            "org.springframework.boot", "spring-boot.version",
            "org.slf4j", "slf4j.version",
            "com.squareup.okhttp3", "okhttp.version",
            "org.junit.jupiter", "junit.version",
            "org.assertj", "assertj.version",
            "org.awaitility", "awaitility.version",
            "org.apache.logging.log4j", "log4j.version");

    /** How Camel's reference pages write a version. */
    private static final String ANY = "x.x.x";

    /** The group of the reader's own project. */
    private static final String READERS = "com.example";

    /** Groups that this build does not use; the page says with which versions they were tried. */
    private static final Set<String> TRIED = Set.of("io.quarkus", "org.apache.camel.quarkus");

    private static String root;
    private static final Set<String> KNOWN = new HashSet<>(Set.of("org.slf4j:slf4j-simple"));

    @BeforeAll
    static void readPoms() throws IOException {
        root = Files.readString(Pages.ROOT.resolve("pom.xml"));
        try (Stream<Path> found = Files.find(
                Pages.ROOT, 3, (path, attributes) -> path.endsWith("pom.xml") && attributes.isRegularFile())) {
            for (Path pom : found.toList()) {
                String text = Files.readString(pom);
                COORDINATES.matcher(text).results().forEach(c -> KNOWN.add(c.group(1) + ":" + c.group(2)));
                String afterParent = text.substring(Math.max(0, text.indexOf("</parent>")));
                KNOWN.add(OURS + ":" + first("<artifactId>([^<]+)<", afterParent));
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> coordinatesExist() throws IOException {
        return Pages.snippets("xml").stream()
                .filter(snippet -> snippet.code().contains("<artifactId>"))
                .map(snippet -> dynamicTest(
                        snippet.toString(),
                        () -> COORDINATES.matcher(snippet.code()).results().forEach(PomSnippetsTest::check)));
    }

    private static void check(MatchResult coordinates) {
        String group = coordinates.group(1);
        String version = coordinates.group(3);
        if (group.equals(READERS) || TRIED.contains(group)) {
            return;
        }
        assertThat(KNOWN).contains(group + ":" + coordinates.group(2));
        if (version != null && !version.equals(ANY)) {
            assertThat(version).as("%s:%s", group, coordinates.group(2)).isEqualTo(versionOf(coordinates));
        } else if (version == null) {
            assertThat(group).as("%s is of a BOM", coordinates.group(2)).isNotEqualTo(OURS);
        }
    }

    private static String versionOf(MatchResult coordinates) {
        String group = coordinates.group(1);
        if (group.equals(OURS)) {
            return first("<artifactId>camel-imessage-parent</artifactId>\\s*<version>([^<]+)<", root);
        }
        if (PROPERTIES.containsKey(group)) {
            return first("<" + PROPERTIES.get(group) + ">([^<]+)<", root);
        }
        return first("<artifactId>" + coordinates.group(2) + "</artifactId>\\s*<version>([^<]+)<", root);
    }

    @Test
    void theReadmeNamesTheVersionsThatItIsBuiltWith() throws IOException {
        String readme = Files.readString(Pages.ROOT.resolve("README.md"));
        String camel = first("<camel.version>([^<]+)<", root);
        String boot = first("<spring-boot.version>([^<]+)<", root).replaceFirst("\\.\\d+$", "");

        assertThat(readme).contains("Camel " + camel, "Spring Boot " + boot);
        String next = root.substring(root.indexOf("<id>camel-next</id>"));
        String nextBoot = first("<spring-boot.version>([^<]+)<", next).replaceFirst("\\.\\d+$", "");
        assertThat(readme)
                .contains(
                        "| Camel " + first("<camel.version>([^<]+)<", next) + " |", "| Spring Boot " + nextBoot + " |");
    }

    /** The page has complete POMs, which can be copied. */
    @Test
    void gettingStartedHasTwoWholePoms() throws IOException {
        assertThat(Pages.snippets("xml").stream()
                        .filter(snippet -> snippet.page().equals("docs/guides/getting-started.md"))
                        .map(Snippet::code)
                        .filter(code -> code.startsWith("<project"))
                        .collect(Collectors.toList()))
                .hasSize(2)
                .anyMatch(pom -> pom.contains("<artifactId>camel-imessage</artifactId>"))
                .anyMatch(pom -> pom.contains("<artifactId>camel-imessage-starter</artifactId>"));
    }

    /** The default Surefire of Maven 3.8 runs no test of JUnit 5, and the build succeeds. */
    @Test
    void wholePomsRunTests() throws IOException {
        assertThat(Pages.snippets("xml").stream()
                        .map(Snippet::code)
                        .filter(code -> code.startsWith("<project") || code.startsWith("<dependencies>")))
                .hasSize(5)
                .allSatisfy(pom -> assertThat(pom)
                        .contains("<artifactId>maven-surefire-plugin</artifactId>")
                        .containsAnyOf("imessage-simulator", "camel-imessage-test")
                        // The test kit brings JUnit.
                        .containsAnyOf(
                                "junit-jupiter", "spring-boot-starter-test", "camel-imessage-test", "quarkus-junit"));
    }

    private static String first(String regex, String text) {
        return Pattern.compile(regex)
                .matcher(text)
                .results()
                .findFirst()
                .map(found -> found.group(1))
                .orElse(null);
    }
}

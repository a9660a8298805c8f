// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.FailedToStartRouteException;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Java of the pages compiles, and its routes start. A whole class in a page is one of the package {@code
 * docs.examples} here or in the starter, where tests run it; with {@code -Dsnippets.update=true} the page is written from it.
 */
@Timeout(180)
class JavaSnippetsTest {

    private static final Path EXAMPLES =
            Path.of("src/test/java/io/github/camelimessage/component/imessage/docs/examples");

    private static final Pattern PACKAGE = Pattern.compile("package [^\\n]*\\n+");

    /** Those that need Spring Boot. */
    private static final Path EXAMPLES_OF_THE_KIT = Pages.ROOT.resolve(
            "camel-imessage-component/camel-imessage-test/src/test/java/io/github/camelimessage/docs/examples");

    private static final Path EXAMPLES_OF_THE_STARTER =
            Pages.ROOT.resolve("camel-imessage-starter/src/test/java/io/github/camelimessage/docs/examples");

    @TempDir
    static Path directory;

    private static IMessageSimulator simulator;
    private static List<Snippet> parts;
    private static JavaSnippets compiled;
    private static List<String> errors;

    @BeforeAll
    static void compile() throws IOException {
        simulator = IMessageSimulator.builder().start();
        simulator.person("alice@example.com").openChat();
        parts = Pages.snippets("java").stream()
                .filter(snippet -> snippet.className() == null)
                .toList();
        compiled = new JavaSnippets(parts, Files.createDirectory(directory.resolve("classes")));
        errors = compiled.compile();
    }

    @AfterAll
    static void close() {
        simulator.close();
    }

    @Test
    void snippetsCompile() {
        assertThat(parts).hasSizeGreaterThan(20);
        assertThat(errors).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> routesOfSnippetsStart() {
        SnippetContext runner = new SnippetContext(simulator, new DefaultCamelCatalog(true), directory);
        return parts.stream()
                .filter(snippet -> snippet.hasRoute() || snippet.isMiddleOfRoute())
                .map(snippet -> dynamicTest(snippet.toString(), () -> start(snippet, runner)));
    }

    private static void start(Snippet snippet, SnippetContext runner) throws Exception {
        assumeThat(errors).isEmpty();
        SnippetContext.Routes routes = context -> compiled.load(snippet);
        if (snippet.page().endsWith("linq.md") || snippet.code().contains("provider=linq")) {
            runner.run(IMessageProvider.LINQ, routes);
            return;
        }
        if (snippet.code().contains("webhook:imessage:events?provider=photon")
                || snippet.code().contains("line=*")) {
            runner.runInProject(routes);
            return;
        }
        try {
            runner.run(IMessageProvider.PHOTON, routes);
        } catch (FailedToStartRouteException e) {
            if (!(e.getCause() instanceof UnsupportedOperationException)) {
                throw e;
            }
            runner.run(IMessageProvider.LINQ, routes); // the text around the snippet says so
        }
    }

    @TestFactory
    Stream<DynamicTest> wholeClassesAreTests() throws IOException {
        return Pages.snippets("java").stream()
                .filter(snippet -> snippet.className() != null)
                .map(snippet -> dynamicTest(snippet.toString(), () -> compare(snippet)));
    }

    private static void compare(Snippet snippet) throws IOException {
        Path file = Stream.of(EXAMPLES, EXAMPLES_OF_THE_KIT, EXAMPLES_OF_THE_STARTER)
                .map(directory -> directory.resolve(snippet.className() + ".java"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No test has the class of " + snippet));
        // The reader's own class is in another package.
        var found = PACKAGE.matcher(snippet.code());
        String itsPackage = found.lookingAt() ? found.group() : "";
        String code = itsPackage + Files.readString(file).replaceFirst("(?s)^.*?\\n" + PACKAGE, "");
        if (Boolean.getBoolean("snippets.update")) {
            Path page = Pages.ROOT.resolve(snippet.page());
            Files.writeString(page, Files.readString(page).replace(snippet.code(), code));
            return;
        }
        assertThat(snippet.code())
                .as("%s is %s; if not, write it again with -Dsnippets.update=true", snippet, file)
                .isEqualTo(code);
    }
}

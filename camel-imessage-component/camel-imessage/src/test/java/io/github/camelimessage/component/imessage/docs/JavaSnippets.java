// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Compiles snippets of Java, each as a {@link SnippetScope}: paragraphs that declare something become members, all others
 * the body of {@code configure()}.
 */
final class JavaSnippets {

    private static final String IMPORTS =
            """
            import io.github.camelimessage.component.imessage.*;
            import io.github.camelimessage.component.imessage.docs.SnippetScope;
            import io.github.camelimessage.component.imessage.offset.*;
            import io.github.camelimessage.component.imessage.question.*;
            import io.github.camelimessage.error.*;
            import io.github.camelimessage.error.ValidationException; // Camel has one as well
            import io.github.camelimessage.linq.*;
            import io.github.camelimessage.photon.*;
            import io.github.camelimessage.photon.project.*;
            import io.github.camelimessage.sdk.*;
            import io.github.camelimessage.simulator.*;
            import io.github.camelimessage.simulator.fault.*;
            import io.github.camelimessage.simulator.network.*;
            import io.github.camelimessage.simulator.world.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import org.apache.camel.*;
            import org.apache.camel.attachment.*;
            import org.apache.camel.spi.*;
            import org.apache.camel.support.jsse.*;
            import static org.assertj.core.api.Assertions.*;
            """;

    private static final Pattern MEMBER =
            Pattern.compile("(@\\w+.*|(public|private|protected|static|final|record|class|interface|enum) .*)");

    private final Map<Snippet, String> classNames = new LinkedHashMap<>();
    private final Path output;

    /** @param output where the classes go */
    JavaSnippets(List<Snippet> snippets, Path output) {
        snippets.forEach(snippet -> classNames.put(snippet, "Snippet" + classNames.size()));
        this.output = output;
    }

    /** @return the errors of the compiler, with page and line */
    List<String> compile() throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(diagnostics, Locale.ROOT, null)) {
            List<Source> sources = classNames.entrySet().stream()
                    .map(entry -> new Source(entry.getKey(), entry.getValue()))
                    .toList();
            compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            List.of("-d", output.toString(), "-cp", classPath(), "-proc:none", "-nowarn"),
                            null,
                            sources)
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(found -> found.getKind() == Diagnostic.Kind.ERROR)
                .map(found -> ((Source) found.getSource()).snippet + ": " + found.getMessage(Locale.ROOT) + "\n"
                        + ((Source) found.getSource()).line(found.getLineNumber()))
                .toList();
    }

    /** Surefire may start the tests with a jar that only refers to the class path. */
    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /** One of the compiled snippets. */
    SnippetScope load(Snippet snippet) throws Exception {
        URL[] path = {output.toUri().toURL()};
        // Not closed: a route may load what it needs later.
        @SuppressWarnings("resource")
        URLClassLoader loader = new URLClassLoader(path, JavaSnippets.class.getClassLoader());
        return (SnippetScope) loader.loadClass("snippets." + classNames.get(snippet))
                .getConstructor()
                .newInstance();
    }

    private static final class Source extends SimpleJavaFileObject {

        private final Snippet snippet;
        private final String text;

        Source(Snippet snippet, String className) {
            super(URI.create("string:///snippets/" + className + ".java"), Kind.SOURCE);
            this.snippet = snippet;
            this.text = wrap(snippet, className);
        }

        private static String wrap(Snippet snippet, String className) {
            List<String> members = new ArrayList<>();
            List<String> statements = new ArrayList<>();
            for (String paragraph : snippet.code().split("\\n\\n+(?=\\S)")) {
                String first = paragraph
                        .lines()
                        .filter(line -> !line.startsWith("//"))
                        .findFirst()
                        .orElse("");
                (MEMBER.matcher(first).matches() ? members : statements).add(paragraph);
            }
            String body = String.join("\n", statements);
            if (snippet.isMiddleOfRoute()) {
                body = "from(\"direct:start\")\n" + body.stripTrailing()
                        + (body.stripTrailing().endsWith(";") ? "" : ";");
            }
            return "package snippets;\n" + IMPORTS + "public class " + className + " extends SnippetScope {\n"
                    + String.join("\n", members) + "\n@Override public void configure() throws Exception {\n" + body
                    + "\n}}\n";
        }

        String line(long number) {
            return text.lines().skip(Math.max(0, number - 1)).findFirst().orElse("");
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

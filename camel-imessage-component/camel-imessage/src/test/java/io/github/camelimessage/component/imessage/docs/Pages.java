// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The pages for people: those at the top, the reference page, the guides, and the READMEs of the examples. */
final class Pages {

    static final Path ROOT = Path.of("../..");
    static final Path GUIDES = ROOT.resolve("docs/guides");

    /** The number of back-quotes that opens a block closes it. */
    private static final Pattern MARKDOWN = Pattern.compile("(?ms)^(`{3,})(\\w+)\\n(.*?)^\\1$");

    private static final Pattern ASCIIDOC = Pattern.compile("(?ms)^\\[source,(\\w+)]\\n----\\n(.*?)^----$");

    private Pages() {}

    static List<Path> all() throws IOException {
        List<Path> pages = new ArrayList<>();
        for (String page : List.of("README.md", "CONTRIBUTING.md", "SECURITY.md")) {
            pages.add(ROOT.resolve(page));
        }
        try (Stream<Path> found = Files.walk(ROOT.resolve("docs"))) {
            found.filter(Pages::isPage).sorted().forEach(pages::add);
        }
        try (Stream<Path> found = Files.list(ROOT.resolve("examples"))) {
            found.map(example -> example.resolve("README.md"))
                    .filter(Files::exists)
                    .sorted()
                    .forEach(pages::add);
        }
        return pages;
    }

    private static boolean isPage(Path path) {
        return path.toString().endsWith(".md") || path.toString().endsWith(".adoc");
    }

    /** Of the examples, whose class paths differ, only the commands. */
    static List<Snippet> snippets(String... languages) throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : all()) {
            snippets.addAll(snippetsOf(page));
        }
        return snippets.stream()
                .filter(snippet -> List.of(languages).contains(snippet.language()))
                .filter(snippet ->
                        snippet.language().equals("bash") || !snippet.page().startsWith("examples/"))
                .toList();
    }

    private static List<Snippet> snippetsOf(Path page) throws IOException {
        boolean isMarkdown = page.toString().endsWith(".md");
        String text = Files.readString(page);
        Matcher found = (isMarkdown ? MARKDOWN : ASCIIDOC).matcher(text);
        int shift = isMarkdown ? 1 : 0;
        List<Snippet> snippets = new ArrayList<>();
        while (found.find()) {
            int line = (int) text.substring(0, found.start(2 + shift)).lines().count() + 1;
            snippets.add(new Snippet(name(page), line, found.group(1 + shift), found.group(2 + shift)));
        }
        return snippets;
    }

    static String name(Path page) {
        return ROOT.relativize(page).toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An endpoint URI that a page or an example shows.
 *
 * @param file where, below the root of the project
 * @param line the line, from 1
 * @param uri the URI as written, with placeholders
 */
record DocumentedUri(String file, int line, String uri) {

    private static final Set<String> KINDS = Set.of("md", "adoc", "java", "yaml", "properties");

    /** Not part of a longer name, such as a package or a data type; ends at a character that no URI has. */
    private static final Pattern URI = Pattern.compile(
            "(?<![\\w./-])(?:webhook:)?imessage:(?!/|\\{)([a-z]+[A-Z][A-Za-z]*|events)(\\?[^\"'`\\s)\\]]+)?");

    static List<DocumentedUri> in(Path root) throws IOException {
        List<DocumentedUri> found = new ArrayList<>();
        for (String start : List.of("README.md", "docs", "examples")) {
            try (Stream<Path> files = Files.walk(root.resolve(start))) {
                for (Path file : files.filter(DocumentedUri::isRead).sorted().toList()) {
                    find(root, file, found);
                }
            }
        }
        return found;
    }

    private static boolean isRead(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file)
                && KINDS.contains(name.substring(name.lastIndexOf('.') + 1))
                && !file.toString().contains("/target/");
    }

    private static void find(Path root, Path file, List<DocumentedUri> found) throws IOException {
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            // A string in Java that continues in the next line.
            String line = lines.get(i);
            while (line.endsWith("\"")
                    && i + 1 < lines.size()
                    && lines.get(i + 1).strip().startsWith("+ \"")) {
                line = line.substring(0, line.length() - 1)
                        + lines.get(++i).strip().substring(3);
            }
            Matcher uri = URI.matcher(line);
            while (uri.find()) {
                found.add(new DocumentedUri(root.relativize(file).toString(), i + 1, clean(uri.group())));
            }
        }
    }

    /** An ellipsis leaves something out; a dot or a comma ends the sentence. */
    private static String clean(String uri) {
        return uri.replaceAll("[?&]?\\.\\.\\.$", "").replaceAll("[.,;:]+$", "");
    }

    @Override
    public String toString() {
        return uri + " in " + file + ":" + line;
    }
}

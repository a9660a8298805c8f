// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.kamelet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * A Kamelet in the jar.
 *
 * @param name of the file, without the extension
 */
record KameletFile(String name, Map<String, Object> content) {

    private static final Path FOLDER = Path.of("target/classes/kamelets");
    private static final String ENDING = ".kamelet.yaml";
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{(\\??)([\\w.]+)}}");

    static Stream<KameletFile> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(KameletFile::read).toList().stream();
        }
    }

    @SuppressWarnings("unchecked")
    private static KameletFile read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new KameletFile(name.substring(0, name.length() - ENDING.length()), (Map<String, Object>)
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    <T> T at(String... path) {
        Object found = content;
        for (String key : path) {
            found = found == null ? null : ((Map<String, Object>) found).get(key);
        }
        return (T) found;
    }

    /** Of the definition, by name. */
    Map<String, Map<String, Object>> properties() {
        return at("spec", "definition", "properties");
    }

    /** The required properties. */
    List<String> required() {
        List<String> required = at("spec", "definition", "required");
        return required == null ? List.of() : required;
    }

    /** The names in placeholders of the template that may be missing, or of those that may not. */
    Set<String> placeholders(boolean optional) {
        Set<String> names = new TreeSet<>();
        PLACEHOLDER
                .matcher(at("spec", "template").toString())
                .results()
                .filter(found -> found.group(1).isEmpty() != optional)
                .forEach(found -> names.add(found.group(2)));
        return names;
    }

    @Override
    public String toString() {
        return name;
    }
}

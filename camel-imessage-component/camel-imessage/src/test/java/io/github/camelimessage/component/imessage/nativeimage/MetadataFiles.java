// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The metadata in the form that every GraalVM since JDK 21 reads: {@code reflect-config} and {@code resource-config}. */
final class MetadataFiles {

    static final String REFLECT = "reflect-config.json";
    static final String RESOURCE = "resource-config.json";

    private MetadataFiles() {}

    /** The files with up-to-date content. */
    static Map<Path, String> generated() {
        Map<Path, String> files = new LinkedHashMap<>();
        Jar.all().forEach(jar -> {
            files.put(file(jar, REFLECT), reflect(jar));
            files.put(file(jar, RESOURCE), resource(jar));
        });
        return files;
    }

    static void update() throws IOException {
        for (Map.Entry<Path, String> file : generated().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    static Path file(Jar jar, String name) {
        return jar.folder()
                .resolve("src/generated/resources")
                .resolve(jar.metadata())
                .resolve(name);
    }

    private static String reflect(Jar jar) {
        return ReflectedClasses.of(jar).stream()
                .map(MetadataFiles::entry)
                .map(MetadataFiles::json)
                .collect(Collectors.joining(",\n  ", "[\n  ", "\n]\n"));
    }

    /** Protobuf calls public methods only. Jackson and bean configuration look at all members of a class. */
    private static Map<String, Object> entry(Class<?> type) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", type.getName());
        entry.put("allPublicMethods", true);
        if (!ReflectedClasses.isProtobuf(type)) {
            entry.put("allDeclaredConstructors", true);
            entry.put("allDeclaredFields", true);
            entry.put("allDeclaredMethods", true);
        }
        if (type.isRecord()) {
            entry.put("allRecordComponents", true);
        }
        if (type.isSealed()) {
            entry.put("allPermittedSubclasses", true);
        }
        return entry;
    }

    /** Java's own service files are included without a pattern. */
    private static String resource(Jar jar) {
        return jar.resources().stream()
                .filter(resource -> !isJavaService(resource))
                .map(resource -> json(Map.of("pattern", Pattern.quote(resource))))
                .collect(Collectors.joining(
                        ",\n      ",
                        "{\n  \"resources\": {\n    \"includes\": [\n      ",
                        "\n    ]\n  },\n  \"bundles\": []\n}\n"));
    }

    static boolean isJavaService(String resource) {
        return resource.matches("META-INF/services/[^/]+");
    }

    private static String json(Map<String, Object> entry) {
        try {
            return new ObjectMapper().writeValueAsString(entry);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

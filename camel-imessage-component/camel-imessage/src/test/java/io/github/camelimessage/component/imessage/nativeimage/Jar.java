// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The content of the jar of a module. */
record Jar(String module) {

    static final Jar SDK = new Jar("imessage-sdk");
    static final Jar COMPONENT = new Jar("camel-imessage");

    private static final Pattern INTERNAL = Pattern.compile("<api\\.internal>([^<]+)</api\\.internal>");

    private static final String CLASS = ".class";

    static Stream<Jar> all() {
        return Stream.of(SDK, COMPONENT);
    }

    Path folder() {
        return Path.of("..", module);
    }

    /** The folder of the metadata, in a jar and under the generated resources. */
    String metadata() {
        return "META-INF/native-image/io.github.camel-imessage/" + module;
    }

    List<Class<?>> classes() {
        return files().filter(file -> file.endsWith(CLASS) && !file.endsWith("-info" + CLASS))
                .<Class<?>>map(file ->
                        load(file.substring(0, file.length() - CLASS.length()).replace('/', '.')))
                .toList();
    }

    /** The files that code may open, without those for Maven, indexes and native images. */
    List<String> resources() {
        return files().filter(file -> !file.endsWith(CLASS))
                .filter(file -> !file.matches("META-INF/(maven|native-image)/.*|META-INF/[^/]+|[^/]+"))
                .toList();
    }

    byte[] code(Class<?> type) {
        try {
            return Files.readAllBytes(built().resolve(type.getName().replace('.', '/') + CLASS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String resource) {
        try {
            return Files.readString(built().resolve(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The packages and classes that are no part of the public API. */
    Set<String> internal() {
        try {
            Matcher list = INTERNAL.matcher(Files.readString(folder().resolve("pom.xml")));
            if (!list.find()) {
                throw new AssertionError("no list of what is internal in " + module);
            }
            return Arrays.stream(list.group(1).split(",")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path built() {
        return folder().resolve("target/classes");
    }

    private Stream<String> files() {
        try (Stream<Path> found = Files.walk(built())) {
            return found
                    .filter(Files::isRegularFile)
                    .map(file -> built().relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without running its static code. */
    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Jar.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.PhotonClient;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A record prints its components, unless it says otherwise. */
class SecretRecordsTest {

    private static final String MARK = "m4rk3d";

    /** The names of components that hold a secret: not something about one, and not the token of a page. */
    private static final Predicate<String> SECRET = Pattern.compile(
                    "(?i)(?!.*page).*(tokens?|secrets?|password|passphrase)")
            .asMatchPredicate();

    private static List<Class<?>> records(Class<?> member) throws Exception {
        URI source = member.getProtectionDomain().getCodeSource().getLocation().toURI();
        Path place = Path.of(source);
        if (Files.isDirectory(place)) {
            return records(place);
        }
        try (FileSystem jar = FileSystems.newFileSystem(place)) {
            return records(jar.getPath("/"));
        }
    }

    private static List<Class<?>> records(Path root) throws IOException, ClassNotFoundException {
        List<Class<?>> found = new ArrayList<>();
        List<String> names;
        try (Stream<Path> files = Files.walk(root)) {
            names = files.map(file -> root.relativize(file).toString())
                    .filter(file -> file.startsWith("io") && file.endsWith(".class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replaceAll("[/\\\\]", "."))
                    .toList();
        }
        for (String name : names) {
            Class<?> type = Class.forName(name, false, SecretRecordsTest.class.getClassLoader());
            if (type.isRecord() && Arrays.stream(type.getRecordComponents()).anyMatch(SecretRecordsTest::isSecret)) {
                found.add(type);
            }
        }
        return found;
    }

    private static boolean isSecret(RecordComponent component) {
        return SECRET.test(component.getName()) && value(component) != null;
    }

    /** A value with the mark, or null for a type that cannot have one. */
    private static Object value(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == String.class) {
            return MARK;
        }
        if (type == List.class) {
            return List.of(MARK);
        }
        if (type == Set.class) {
            return Set.of(MARK);
        }
        return type == Map.class ? Map.of(MARK, MARK) : null;
    }

    private static Object filler(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 1;
        }
        if (type == long.class) {
            return 1L;
        }
        if (type == List.class) {
            return List.of();
        }
        if (type == Set.class) {
            return Set.of();
        }
        if (type == Map.class) {
            return Map.of();
        }
        if (type == Duration.class) {
            return Duration.ZERO;
        }
        return type == String.class ? "text" : null;
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Constructor<?> constructor = type.getDeclaredConstructor(
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
        constructor.setAccessible(true);
        return constructor.newInstance(Arrays.stream(components)
                .map(component -> isSecret(component) ? value(component) : filler(component))
                .toArray());
    }

    @ParameterizedTest
    @ValueSource(classes = {IMessageComponent.class, PhotonClient.class})
    void noRecordShowsItsSecrets(Class<?> member) throws Exception {
        List<Class<?>> records = records(member);
        assertThat(records).isNotEmpty();
        for (Class<?> type : records) {
            assertThat(make(type).toString()).as(type.getName()).doesNotContain(MARK);
        }
    }
}

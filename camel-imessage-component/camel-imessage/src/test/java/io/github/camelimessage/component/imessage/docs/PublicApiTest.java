// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What CONTRIBUTING.md says about public API: its users need nothing that the POMs list as internal. */
class PublicApiTest {

    private static final List<String> MODULES = List.of("imessage-sdk", "imessage-simulator", "camel-imessage");

    private static final Pattern LIST = Pattern.compile("<api\\.internal>([^<]+)</api\\.internal>");
    private static final Pattern PACKAGE = Pattern.compile("\\b(io\\.github\\.camelimessage(?:\\.[a-z]+)+)\\.[A-Z]");

    @ParameterizedTest
    @ValueSource(strings = {"imessage-sdk", "imessage-simulator", "camel-imessage"})
    void publicClassesNeedNoInternalOnes(String module) throws IOException {
        Set<String> internal = MODULES.stream().flatMap(PublicApiTest::internal).collect(Collectors.toSet());

        List<Class<?>> shown = classes(module)
                .filter(type -> names(type).noneMatch(internal::contains))
                .filter(PublicApiTest::isShown)
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(shown)
                .allSatisfy(type ->
                        assertThat(packages(type)).as("what %s shows", type).doesNotContainAnyElementsOf(internal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"imessage-sdk", "imessage-simulator", "camel-imessage"})
    void whatIsInternalExists(String module) throws IOException {
        assertThat(classes(module).flatMap(PublicApiTest::names))
                .containsAll(internal(module).toList());
    }

    /** The names by which a class can be listed. */
    private static Stream<String> names(Class<?> type) {
        return Stream.of(type.getPackageName(), type.getName());
    }

    private static Stream<String> internal(String module) {
        try {
            var list = LIST.matcher(Files.readString(Pages.ROOT
                    .resolve("camel-imessage-component")
                    .resolve(module)
                    .resolve("pom.xml")));
            assertThat(list.find()).as("the list of %s", module).isTrue();
            return Arrays.stream(list.group(1).split(","));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Class<?>> classes(String module) throws IOException {
        Path root =
                Pages.ROOT.resolve("camel-imessage-component").resolve(module).resolve("target/classes");
        try (Stream<Path> found = Files.walk(root)) {
            return found
                    .map(path -> root.relativize(path).toString())
                    .filter(name -> name.startsWith("io/") && name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(PublicApiTest::load)
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicApiTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static boolean isShown(Class<?> type) {
        return isShown(type.getModifiers())
                && !type.isSynthetic()
                && (type.getEnclosingClass() == null || isShown(type.getEnclosingClass()));
    }

    private static boolean isShown(Member member) {
        return isShown(member.getModifiers()) && !member.isSynthetic();
    }

    private static boolean isShown(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /** Constructors may take internal classes: a client's builder calls them. */
    private static Set<String> packages(Class<?> type) {
        Stream<String> above = Stream.concat(
                        Stream.ofNullable(type.getGenericSuperclass()), Arrays.stream(type.getGenericInterfaces()))
                .map(Type::getTypeName);
        Stream<String> fields = Arrays.stream(type.getDeclaredFields())
                .filter(PublicApiTest::isShown)
                .map(Field::toGenericString);
        Stream<String> methods = Arrays.stream(type.getDeclaredMethods())
                .filter(PublicApiTest::isShown)
                .map(Method::toGenericString);
        return Stream.of(above, fields, methods)
                .flatMap(texts -> texts)
                .flatMap(text -> PACKAGE.matcher(text).results())
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

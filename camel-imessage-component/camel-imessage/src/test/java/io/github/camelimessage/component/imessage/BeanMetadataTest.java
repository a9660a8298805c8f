// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.question.JdbcQuestionRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import org.apache.camel.util.StringHelper;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The metadata of beans that users configure, for visual editors. */
class BeanMetadataTest {

    private static final Path FOLDER = Path.of("src/generated/resources/META-INF/services/org/apache/camel/bean");

    private static final Map<String, Object> VALUES = Map.of(
            "file", "target/offsets",
            "dataSource", new JdbcDataSource(),
            "table", "mine",
            "createTable", "true",
            "encryptionKey", "AAECAwQFBgcICQoLDA0ODw==",
            "plainTextAllowed", "true");

    static Stream<JsonNode> beans() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(BeanMetadataTest::read).toList().stream();
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile()).path("bean");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each class that keeps positions, secrets or questions, and that a configuration can make by its name. */
    @Test
    void allRepositoriesHaveMetadata() throws IOException {
        List<String> repositories = repositories().map(Class::getName).toList();

        assertThat(repositories)
                .contains(FileOffsetRepository.class.getName(), JdbcQuestionRepository.class.getName())
                .hasSizeGreaterThan(4);
        assertThat(beans().map(bean -> bean.path("javaType").asText()))
                .containsExactlyInAnyOrderElementsOf(repositories);
    }

    private static Stream<Class<?>> repositories() throws IOException {
        Path classes = Path.of("target/classes");
        try (Stream<Path> files = Files.walk(classes)) {
            return files
                    .map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith("Repository.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(BeanMetadataTest::load)
                    .filter(type -> Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers()))
                    .filter(type ->
                            Arrays.stream(type.getConstructors()).anyMatch(made -> made.getParameterCount() == 0))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @ParameterizedTest
    @MethodSource("beans")
    void aBeanCanBeCreatedFromItsMetadata(JsonNode bean) throws Exception {
        assertThat(bean.path("description").asText()).endsWith(".");
        Class<?> type = Class.forName(bean.path("javaType").asText());
        Object made = type.getConstructor().newInstance();
        assertThat(made).isInstanceOf(Class.forName(bean.path("interfaceType").asText()));
        try (CamelContext context = new DefaultCamelContext()) {
            bean.path("properties").properties().forEach(property -> {
                assertThat(property.getValue().path("description").asText()).isNotBlank();
                assertThat(PropertyBindingSupport.build()
                                .withCamelContext(context)
                                .withTarget(made)
                                .withProperty(property.getKey(), VALUES.get(property.getKey()))
                                .bind())
                        .as(property.getKey())
                        .isTrue();
            });
        }
        if (!bean.path("properties").isEmpty()) {
            assertThat(made.toString()).containsAnyOf("mine", "offsets");
        }
    }

    /** A key that is a bean can be set in Java only. */
    @ParameterizedTest
    @MethodSource("beans")
    void everySetterIsAProperty(JsonNode bean) throws Exception {
        Set<String> properties = new TreeSet<>();
        bean.path("properties").fieldNames().forEachRemaining(properties::add);

        Set<String> setters = Arrays.stream(
                        Class.forName(bean.path("javaType").asText()).getMethods())
                .filter(method -> method.getName().startsWith("set") && method.getParameterCount() == 1)
                .filter(method -> method.getParameterTypes()[0] != SecretKey.class)
                .map(method -> StringHelper.decapitalize(method.getName().substring(3)))
                .collect(Collectors.toSet());
        assertThat(setters).isEqualTo(properties);
    }

    @Test
    void theKeyIsASecret() throws IOException {
        assertThat(beans())
                .filteredOn(bean -> bean.path("properties")
                        .path("encryptionKey")
                        .path("secret")
                        .asBoolean())
                .hasSize(1);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.offset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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

/** What visual editors read of the beans that users configure. */
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

    @Test
    void allRepositoriesAreThere() throws IOException {
        assertThat(beans().map(bean -> bean.path("name").asText()))
                .containsExactly("FileOffsetRepository", "JdbcOffsetRepository", "JdbcSecretRepository");
    }

    @ParameterizedTest
    @MethodSource("beans")
    void aBeanCanBeMadeOfWhatTheMetadataSays(JsonNode bean) throws Exception {
        assertThat(bean.path("interfaceType").asText()).isEqualTo("org.apache.camel.spi.StateRepository");
        assertThat(bean.path("description").asText()).endsWith(".");
        Class<?> type = Class.forName(bean.path("javaType").asText());
        Object made = type.getConstructor().newInstance();
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
        assertThat(made.toString()).containsAnyOf("mine", "offsets");
    }

    /** A key that is a bean is for Java alone. */
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

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.kamelet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Kamelets have the form of Camel's catalog, and name only what exists. */
class KameletFormTest {

    private static final Path GENERATED = Path.of("src/generated/resources/META-INF");
    private static final String PREFIX = "camel.apache.org/";

    /** Formats that Camel itself has. */
    private static final Set<String> CAMELS = Set.of("text-plain", "application-x-java-object");

    static Stream<KameletFile> kamelets() throws IOException {
        return KameletFile.all();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void theHeadIsThatOfTheCatalog(KameletFile kamelet) throws Exception {
        assertThat(kamelet.<String>at("apiVersion")).isEqualTo("camel.apache.org/v1");
        assertThat(kamelet.<String>at("kind")).isEqualTo("Kamelet");
        assertThat(kamelet.<String>at("metadata", "name")).isEqualTo(kamelet.name());
        Map<String, String> annotations = kamelet.at("metadata", "annotations");
        assertThat(annotations)
                .containsOnlyKeys(
                        PREFIX + "kamelet.support.level",
                        PREFIX + "catalog.version",
                        PREFIX + "kamelet.icon",
                        PREFIX + "provider",
                        PREFIX + "kamelet.group",
                        PREFIX + "kamelet.namespace");
        assertThat(annotations.get(PREFIX + "catalog.version")).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertIsSvg(annotations.get(PREFIX + "kamelet.icon"));
        assertThat(kamelet.<String>at("metadata", "labels", PREFIX + "kamelet.type"))
                .isEqualTo(kamelet.name().endsWith("-sink") ? "sink" : "source");
    }

    private static void assertIsSvg(String icon) throws Exception {
        String start = "data:image/svg+xml;base64,";
        assertThat(icon).startsWith(start);
        byte[] svg = Base64.getDecoder().decode(icon.substring(start.length()));
        assertThat(DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(svg))
                        .getDocumentElement()
                        .getTagName())
                .isEqualTo("svg");
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void propertiesAreDescribedAndUsed(KameletFile kamelet) {
        assertThat(kamelet.<String>at("spec", "definition", "title")).isNotBlank();
        assertThat(kamelet.<String>at("spec", "definition", "description")).endsWith(".");
        assertThat(kamelet.<String>at("spec", "definition", "type")).isEqualTo("object");
        Set<String> optional = new TreeSet<>();
        kamelet.properties().forEach((name, property) -> {
            assertThat(property.keySet()).as(name).contains("title", "description", "type");
            assertThat(property.get("type")).as(name).isIn("string", "boolean", "integer");
            assertThat(property.get("description").toString()).as(name).endsWith(".");
            boolean isCredential = name.matches("token|projectSecret|webhookSecret");
            assertThat("password".equals(property.get("format"))).as(name).isEqualTo(isCredential);
            assertThat(List.of("urn:camel:group:credentials").equals(property.get("x-descriptors")))
                    .as(name)
                    .isEqualTo(isCredential);
            if (!property.containsKey("default") && !kamelet.required().contains(name)) {
                optional.add(name);
            }
        });

        assertThat(kamelet.properties().keySet()).containsAll(kamelet.required());
        assertThat(kamelet.placeholders(true)).isEqualTo(optional);
        Set<String> used = new TreeSet<>(kamelet.placeholders(false));
        used.removeAll(beans(kamelet));
        used.addAll(optional);
        assertThat(used).isEqualTo(new TreeSet<>(kamelet.properties().keySet()));
    }

    private static Collection<String> beans(KameletFile kamelet) {
        List<Map<String, String>> beans = kamelet.at("spec", "template", "beans");
        return beans == null
                ? List.of()
                : beans.stream().map(bean -> bean.get("name")).toList();
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void dataTypesAndHeadersExist(KameletFile kamelet) throws IOException {
        Map<String, Map<String, Object>> dataTypes = kamelet.at("spec", "dataTypes");
        Set<String> headers = names(component().path("headers"));
        assertThat(dataTypes).isNotEmpty();
        for (String side : dataTypes.keySet()) {
            Map<String, Map<String, String>> types = kamelet.at("spec", "dataTypes", side, "types");
            assertThat(types).containsKey(kamelet.at("spec", "dataTypes", side, "default"));
            types.values().forEach(type -> {
                assertThat(type.keySet()).contains("format", "description", "mediaType");
                assertThat(type.get("mediaType")).matches("[a-z]+/[a-z+-]+");
                assertThat(CAMELS.contains(type.get("format")) || isOurs(type.get("format")))
                        .as(type.get("format"))
                        .isTrue();
            });
            Map<String, Object> described = kamelet.at("spec", "dataTypes", side, "headers");
            assertThat(headers).containsAll(described == null ? List.of() : described.keySet());
        }
    }

    private static boolean isOurs(String format) {
        return Files.isRegularFile(
                GENERATED.resolve("services/org/apache/camel/transformer/" + format.replace(':', '-') + ".json"));
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void optionsOfTheEndpointExist(KameletFile kamelet) throws IOException {
        Set<String> known = names(component().path("properties"));
        Set<String> options = options(kamelet);
        if (kamelet.name().contains("webhook")) {
            known.addAll(Set.of("webhookPath", "webhookAutoRegister")); // of the component webhook
        }

        assertThat(options).isNotEmpty();
        assertThat(known).containsAll(options);
    }

    private static Set<String> options(KameletFile kamelet) {
        Map<String, Object> endpoint = kamelet.at("spec", "template", "from");
        if (kamelet.name().endsWith("-sink")) {
            List<Map<String, Map<String, Object>>> steps = kamelet.at("spec", "template", "from", "steps");
            endpoint = steps.get(0).get("to");
        }
        Set<String> options = new TreeSet<>();
        if (endpoint.get("parameters") instanceof Map<?, ?> parameters) {
            parameters.keySet().forEach(option -> options.add(option.toString()));
        }
        Pattern.compile("[?&](\\w+)=")
                .matcher(endpoint.get("uri").toString())
                .results()
                .forEach(option -> options.add(option.group(1)));
        return options;
    }

    @ParameterizedTest
    @MethodSource("kamelets")
    void dependenciesAreNamed(KameletFile kamelet) {
        assertThat(kamelet.<List<String>>at("spec", "dependencies"))
                .contains("camel:core", "camel:kamelet")
                .anyMatch(dependency ->
                        dependency.matches("mvn:io\\.github\\.camel-imessage:camel-imessage:\\d+\\.\\d+\\.\\d+.*"));
    }

    private static JsonNode component() throws IOException {
        return new ObjectMapper()
                .readTree(GENERATED
                        .resolve("io/github/camelimessage/component/imessage/imessage.json")
                        .toFile());
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}

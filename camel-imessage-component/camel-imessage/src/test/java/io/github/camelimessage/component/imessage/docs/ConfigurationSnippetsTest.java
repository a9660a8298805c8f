// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.ConfigurationPropertiesValidationResult;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.tooling.model.JsonMapper;
import org.apache.camel.util.StringHelper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Properties in the pages exist and have valid values; routes in YAML start. */
@Timeout(180)
class ConfigurationSnippetsTest {

    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/io/github/camelimessage/component/imessage/imessage.json");

    /** Properties of the Spring Boot starter that are no options of the component. */
    private static final Set<String> OF_THE_STARTER = Set.of("enabled", "customizer.enabled", "offset-directory");

    /** Properties of Camel's own starter that are no options of Camel Main. */
    private static final Set<String> OF_CAMEL_SPRING_BOOT = Set.of("camel.main.run-controller");

    private static final String COMPONENT = "camel.component.imessage.";

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> propertiesAreKnown() throws IOException {
        return Stream.concat(
                Pages.snippets("properties").stream()
                        .map(snippet -> dynamicTest(snippet.toString(), () -> check(properties(snippet)))),
                Pages.snippets("yaml").stream()
                        .filter(snippet -> !isRoute(snippet))
                        .map(snippet -> dynamicTest(snippet.toString(), () -> check(yaml(snippet)))));
    }

    @TestFactory
    Stream<DynamicTest> routesInYamlStart() throws IOException {
        return Pages.snippets("yaml").stream()
                .filter(ConfigurationSnippetsTest::isRoute)
                .map(snippet -> dynamicTest(snippet.toString(), () -> start(snippet)));
    }

    private static boolean isRoute(Snippet snippet) {
        return snippet.code().startsWith("- ");
    }

    private void start(Snippet snippet) throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            new SnippetContext(simulator, new DefaultCamelCatalog(true), directory)
                    .run(IMessageProvider.PHOTON, context -> {
                        var resource = ResourceHelper.fromBytes(
                                "snippet.yaml", snippet.code().getBytes(StandardCharsets.UTF_8));
                        List<RoutesBuilder> routes = List.copyOf(
                                PluginHelper.getRoutesLoader(context).findRoutesBuilders(resource));
                        assertThat(routes).hasSize(1);
                        return routes.get(0);
                    });
        }
    }

    private static Map<String, String> properties(Snippet snippet) throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(snippet.code()));
        Map<String, String> found = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> found.put(name, properties.getProperty(name)));
        return found;
    }

    private static Map<String, String> yaml(Snippet snippet) {
        Map<String, String> found = new TreeMap<>();
        flatten("", new Load(LoadSettings.builder().build()).loadFromString(snippet.code()), found);
        return found;
    }

    private static void flatten(String prefix, Object node, Map<String, String> found) {
        if (node instanceof Map<?, ?> map) {
            map.forEach((name, value) -> flatten(prefix.isEmpty() ? "" + name : prefix + "." + name, value, found));
        } else {
            found.put(prefix, String.valueOf(node));
        }
    }

    private static void check(Map<String, String> properties) throws IOException {
        CamelCatalog catalog = new DefaultCamelCatalog(true);
        catalog.addComponent("imessage", IMessageComponent.class.getName(), Files.readString(METADATA));
        assertThat(properties).isNotEmpty();
        properties.forEach((name, value) -> {
            if (name.startsWith("camel.") && !isOfTheStarter(name)) {
                ConfigurationPropertiesValidationResult result =
                        catalog.validateConfigurationProperty(name + "=" + withoutPlaceholder(value));
                assertThat(result.isAccepted() || isOfCamelMain(name, catalog))
                        .as("%s is a property of Camel", name)
                        .isTrue();
                assertThat(result.isSuccess())
                        .as("%s=%s: %s", name, value, result.summaryErrorMessage(true))
                        .isTrue();
            }
        });
    }

    /** The catalog's own check does not know all groups of Camel Main. */
    private static boolean isOfCamelMain(String name, CamelCatalog catalog) {
        String camelCase = StringHelper.dashToCamelCase(name);
        return JsonMapper.generateMainModel(catalog.mainJsonSchema()).getOptions().stream()
                .anyMatch(option -> option.getName().equals(camelCase));
    }

    private static boolean isOfTheStarter(String name) {
        return OF_CAMEL_SPRING_BOOT.contains(name)
                || name.startsWith(COMPONENT) && OF_THE_STARTER.contains(name.substring(COMPONENT.length()));
    }

    /** Camel's catalog does not know Spring's placeholders. */
    private static String withoutPlaceholder(String value) {
        return value.replaceAll("\\$\\{[^}]*}", "{{placeholder}}");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.catalog.CamelCatalog;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.catalog.EndpointValidationResult;
import org.apache.camel.catalog.RuntimeCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Camel's tools know about the component: at run time, and as a catalog that validates pages and examples. */
@Tag("line")
class CatalogTest {

    private static final Path ROOT = Path.of("../..");
    private static final String WEBHOOK = "webhook:";
    private static final CamelCatalog CATALOG = new DefaultCamelCatalog(true);

    @BeforeAll
    static void addTheComponent() throws IOException {
        String folder = "/META-INF/" + IMessageComponent.class.getPackageName().replace('.', '/');
        try (InputStream json = CatalogTest.class.getResourceAsStream(folder + "/imessage.json")) {
            CATALOG.addComponent(
                    "imessage",
                    IMessageComponent.class.getName(),
                    new String(json.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void theCatalogOfAContextFindsTheComponentByItself() throws IOException {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            String json = context.getCamelContextExtension()
                    .getContextPlugin(RuntimeCamelCatalog.class)
                    .componentJSonSchema("imessage");

            ComponentModel component = JsonMapper.generateComponentModel(json);
            assertThat(component.getArtifactId()).isEqualTo("camel-imessage");
            assertThat(component.getEndpointParameterOptions())
                    .extracting("name")
                    .contains("chatGuid", "types");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "imessage:sendTxt",
                "imessage:sendText?effct=confetti",
                "imessage:sendText?effect=sneeze",
                "imessage:events?maxInFlight=many",
                "imessage:events?chatGuid=a&typing=true",
                "webhook:imessage:events?webhookPath=/hook&webhokSecret=s",
            })
    void aWrongUriIsFound(String uri) {
        assertThat(validate(uri).isSuccess()).isFalse();
    }

    static Stream<DocumentedUri> documentedUris() throws IOException {
        return DocumentedUri.in(ROOT).stream();
    }

    @ParameterizedTest
    @MethodSource("documentedUris")
    void everyUriOfThePagesAndExamplesIsRight(DocumentedUri documented) {
        EndpointValidationResult result = validate(documented.uri());

        assertThat(result.isSuccess())
                .as(() -> documented + ": " + result.summaryErrorMessage(false))
                .isTrue();
    }

    @Test
    void pagesAndExamplesWereRead() throws IOException {
        List<DocumentedUri> uris = DocumentedUri.in(ROOT);
        assertThat(uris).extracting(DocumentedUri::file).contains("README.md", "docs/imessage-component.adoc");
        assertThat(uris).extracting(DocumentedUri::file).anyMatch(file -> file.startsWith("examples/"));
        assertThat(uris).extracting(DocumentedUri::uri).contains("imessage:createChat?message=Hello");
        assertThat(Files.exists(ROOT.resolve("README.md"))).isTrue();
    }

    private static EndpointValidationResult validate(String uri) {
        if (uri.startsWith(WEBHOOK)) {
            return validate(withoutOptionsOf("webhook", uri.substring(WEBHOOK.length())));
        }
        // What stands for a route's start or end cannot be told from a page; an option of the other side is told all
        // the same.
        boolean consumer = uri.startsWith("imessage:events");
        return CATALOG.validateEndpointProperties(uri, false, consumer, !consumer);
    }

    /** The component in front, such as webhook, removes its own options. */
    private static String withoutOptionsOf(String component, String uri) {
        List<String> own = CATALOG.componentModel(component).getEndpointParameterOptions().stream()
                .map(ComponentModel.EndpointOptionModel::getName)
                .toList();
        String[] parts = uri.split("\\?", 2);
        String options = Arrays.stream(parts.length == 1 ? new String[0] : parts[1].split("&"))
                .filter(option -> !own.contains(option.split("=", 2)[0]))
                .collect(Collectors.joining("&"));
        return options.isEmpty() ? parts[0] : parts[0] + "?" + options;
    }
}

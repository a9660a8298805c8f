// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The alert rules and the dashboard name what the component exports, and the guide explains each alert. */
@Timeout(300)
class MonitoringFilesTest {

    private static final Path FILES = Path.of("../../docs/operating");
    private static final Path GUIDES = Path.of("../../docs/guides");
    private static final Pattern VARIABLE = Pattern.compile("label_values\\(\\{(.*)}, (\\w+)\\)");

    private static final MonitoredApplication APPLICATION = new MonitoredApplication();
    private static Map<String, Set<String>> exported;

    /** An alert of the file. */
    private record Alert(String name, PromQuery query, String runbook) {}

    @BeforeAll
    static void startApplication() throws Exception {
        APPLICATION.start();
        exported = APPLICATION.exported();
    }

    @AfterAll
    static void stopApplication() {
        APPLICATION.close();
    }

    @Test
    void namesAreThoseOfPrometheus() {
        assertThat(exported)
                .containsKeys(
                        "camel_imessage_connected",
                        "camel_imessage_reconnects_total",
                        "camel_imessage_webhook_received_total",
                        "camel_imessage_calls_seconds_count",
                        "camel_imessage_calls_seconds_sum",
                        "camel_imessage_calls_seconds_max",
                        "camel_imessage_retries_total");
        assertThat(exported.get("camel_imessage_calls_seconds_count"))
                .containsExactlyInAnyOrder("camelContext", "account", "provider", "operation", "outcome", "code");
    }

    @Test
    void alertsNameWhatIsExported() throws IOException {
        assertThat(alerts()).hasSizeGreaterThan(10).allSatisfy(alert -> alert.query()
                .check(exported));
    }

    @Test
    void alertsNameCodesThatTheGuideKnows() throws IOException {
        String guide = Files.readString(GUIDES.resolve("troubleshooting.md"));

        assertThat(alerts())
                .flatExtracting(alert -> alert.query().values("code").toList())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(guide).contains("| `" + code + "` |"));
    }

    @Test
    void theGuideSaysWhatEachAlertMeansAndWhatToDo() throws IOException {
        String guide = Files.readString(GUIDES.resolve("operating.md"));
        String section = guide.substring(guide.indexOf("\n## Alerts\n"));
        section = section.substring(0, section.indexOf("\n## ", 1));

        List<String> explained = Pattern.compile("(?m)^### (\\w+)\n\n(\\S(?:.|\n(?!#))+)$")
                .matcher(section)
                .results()
                .filter(found -> found.group(2).contains("**What to do:**"))
                .map(found -> found.group(1))
                .toList();

        assertThat(alerts()).extracting(Alert::name).containsExactlyElementsOf(explained);
        assertThat(alerts()).allSatisfy(alert -> assertThat(alert.runbook())
                .isEqualTo("docs/guides/operating.md#" + alert.name().toLowerCase(Locale.ROOT)));
    }

    @Test
    void theDashboardNamesWhatIsExported() throws IOException {
        List<PromQuery> queries = panels();

        assertThat(queries).hasSizeGreaterThan(20).allSatisfy(query -> query.check(exported));
        assertThat(queries).flatExtracting(PromQuery::metrics).containsAll(exported.keySet());
    }

    @Test
    void theVariablesOfTheDashboardAreLabelsOfAllMetrics() throws IOException {
        List<JsonNode> variables = dashboard().path("templating").path("list").findParents("definition");

        assertThat(variables).hasSize(2).allSatisfy(variable -> {
            assertThat(variable.path("definition").asText()).matches(VARIABLE);
            String label = variable.path("definition").asText().replaceAll(".*, (\\w+)\\)$", "$1");
            assertThat(exported.values()).allMatch(labels -> labels.contains(label));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "camel_imessage_nothing == 0",
                "camel_imessage_lag{chat=\"any\"} > 0",
                "sum by (code) (camel_imessage_lag) > 0",
                "camel_imessage_retries_total{outcome=\"failure\"}",
                "sum by (operation) (rate(camel_imessage_retries_total[5m])) /"
                        + " rate(camel_imessage_calls_seconds_count[5m])"
            })
    void aWrongNameIsFound(String query) {
        assertThatThrownBy(() -> new PromQuery(query, List.of()).check(exported))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aWrongLabelInATextIsFound() {
        List.of("sum by (code) (camel_imessage_retries_total)", "sum without (account) (camel_imessage_retries_total)")
                .forEach(query -> assertThatThrownBy(() -> new PromQuery(query, List.of("{{account}}")).check(exported))
                        .isInstanceOf(AssertionError.class));
    }

    @SuppressWarnings("unchecked")
    private static List<Alert> alerts() throws IOException {
        Map<String, List<Map<String, Object>>> file = (Map<String, List<Map<String, Object>>>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(FILES.resolve("alerts.yaml")));
        return file.get("groups").stream()
                .flatMap(group -> ((List<Map<String, Object>>) group.get("rules")).stream())
                .map(rule -> alert(rule, (Map<String, String>) rule.get("annotations")))
                .toList();
    }

    private static Alert alert(Map<String, Object> rule, Map<String, String> annotations) {
        return new Alert(
                (String) rule.get("alert"),
                new PromQuery((String) rule.get("expr"), List.of(annotations.get("summary"))),
                annotations.get("runbook"));
    }

    private static List<PromQuery> panels() throws IOException {
        return stream(dashboard().path("panels"))
                .flatMap(panel -> stream(panel.path("targets")))
                .map(target -> new PromQuery(
                        target.path("expr").asText(),
                        List.of(target.path("legendFormat").asText())))
                .toList();
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FILES.resolve("dashboard.json").toFile());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }
}

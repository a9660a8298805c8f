// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/**
 * Writes the option and header tables of the reference page from the component's metadata, and who has which operation from
 * the operations themselves. Only what stands between the marker comments of a table is touched: {@code // headers: START}
 * and {@code // headers: END}.
 */
final class ReferencePage {

    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/io/github/camelimessage/component/imessage/imessage.json");

    private final Path page;
    private final ComponentModel component;

    ReferencePage(Path page) throws IOException {
        this.page = page;
        this.component = JsonMapper.generateComponentModel(Files.readString(METADATA));
    }

    String written() throws IOException {
        return Files.readString(page);
    }

    /** The page with up-to-date tables. */
    String generated() throws IOException {
        Map<String, String> tables = Map.of(
                "component options",
                options(component.getComponentOptions()),
                "path parameters",
                options(component.getEndpointPathOptions()),
                "endpoint options",
                options(component.getEndpointParameterOptions()),
                "headers",
                headers(component.getEndpointHeaders()),
                "operations by provider",
                operations());
        String text = written();
        for (Map.Entry<String, String> entry : tables.entrySet()) {
            text = replace(text, entry.getKey(), entry.getValue());
        }
        return text;
    }

    void update() throws IOException {
        Files.writeString(page, generated());
    }

    private static String replace(String text, String name, String table) {
        Pattern region = Pattern.compile("(?ms)^(// " + name + ": START\\n).*?^(// " + name + ": END)");
        return region.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2)));
    }

    // ------------------------------------------------------------------ the tables

    private static String options(List<? extends BaseOptionModel> options) {
        return table(
                "2,5,^1,2",
                Stream.of("Name", "Description", "Default", "Type"),
                options.stream()
                        .map(option -> Stream.of(
                                "*" + option.getName() + "* (" + option.getGroup() + ")"
                                        + (option.isRequired() ? " *Required*" : "")
                                        + (option.isAutowired() ? " *Autowired*" : "")
                                        + (option.isSecret() ? " *Secret*" : ""),
                                description(option),
                                defaultValue(option),
                                option.getShortJavaType())));
    }

    private static String headers(List<ComponentModel.EndpointHeaderModel> headers) {
        return table(
                "2,5,2",
                Stream.of("Name", "Description", "Type"),
                headers.stream()
                        .map(header -> Stream.of(
                                "*" + header.getName() + "* (" + header.getGroup() + ")",
                                description(header),
                                header.getShortJavaType())));
    }

    private static String operations() {
        return table(
                "3,^1,^1",
                Stream.concat(Stream.of("Operation"), providers().map(Enum::name)),
                Arrays.stream(IMessageOperation.values())
                        .filter(operation -> !operation.isConsumer())
                        .map(operation -> Stream.concat(
                                Stream.of("`" + operation + "`"),
                                providers().map(provider -> operation.isAt(provider) ? "yes" : "-"))));
    }

    private static Stream<IMessageProvider> providers() {
        return Arrays.stream(IMessageProvider.values());
    }

    private static String description(BaseOptionModel option) {
        String values = option.getEnums() == null ? "" : "\n\nEnum values: " + String.join(", ", option.getEnums());
        return option.getDescription() + values;
    }

    /** The metadata have false for every Boolean, also for those that leave the choice to the service. */
    private static String defaultValue(BaseOptionModel option) {
        boolean unset = option.getDefaultValue() == null || "java.lang.Boolean".equals(option.getJavaType());
        return unset ? "" : option.getDefaultValue().toString();
    }

    /** @param widths relative widths of the columns */
    private static String table(String widths, Stream<String> names, Stream<Stream<String>> rows) {
        StringBuilder table = new StringBuilder("[width=\"100%\",cols=\"" + widths + "\",options=\"header\"]\n|===\n");
        Stream.concat(Stream.of(names), rows).forEach(cells -> table.append(row(cells.toList())));
        return table.append("|===\n").toString();
    }

    private static String row(List<String> cells) {
        return "| "
                + String.join(
                        " | ",
                        cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
                + "\n";
    }
}

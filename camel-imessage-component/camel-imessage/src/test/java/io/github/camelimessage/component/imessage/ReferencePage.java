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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.BaseOptionModel;
import org.apache.camel.tooling.model.ComponentModel;
import org.apache.camel.tooling.model.JsonMapper;

/**
 * Writes the option and header tables of a page from the component's metadata, and who has which operation from the
 * operations themselves. Only what stands between the marker
 * comments of a table is touched: {@code // headers: START} and {@code // headers: END} in AsciiDoc, and the same in an
 * HTML comment in Markdown.
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

    /** The page as it should read. */
    String generated() throws IOException {
        Table table = page.toString().endsWith(".md") ? new MarkdownTable() : new AsciiDocTable();
        Map<String, String> tables = Map.of(
                "component options",
                table.options(component.getComponentOptions()),
                "path parameters",
                table.options(component.getEndpointPathOptions()),
                "endpoint options",
                table.options(component.getEndpointParameterOptions()),
                "headers",
                table.headers(component.getEndpointHeaders()),
                "operations by provider",
                table.operations());
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
        Pattern region = Pattern.compile(
                "(?ms)^((?://|<!--) " + name + ": START(?: -->)?\\n).*?^((?://|<!--) " + name + ": END)");
        return region.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + table + found.group(2)));
    }

    private interface Table {
        /** @param widths relative widths of the columns, where the format has them */
        String header(String widths, String... cells);

        String row(String... cells);

        String footer();

        default String options(List<? extends BaseOptionModel> options) {
            return header("2,5,^1,2", "Name", "Description", "Default", "Type")
                    + options.stream()
                            .map(option -> row(
                                    "*" + option.getName() + "* (" + option.getGroup() + ")"
                                            + (option.isRequired() ? " *Required*" : "")
                                            + (option.isAutowired() ? " *Autowired*" : "")
                                            + (option.isSecret() ? " *Secret*" : ""),
                                    description(option),
                                    defaultValue(option),
                                    option.getShortJavaType()))
                            .collect(Collectors.joining())
                    + footer();
        }

        default String headers(List<ComponentModel.EndpointHeaderModel> headers) {
            return header("2,5,2", "Name", "Description", "Type")
                    + headers.stream()
                            .map(header -> row(
                                    "*" + header.getName() + "* (" + header.getGroup() + ")",
                                    description(header),
                                    header.getShortJavaType()))
                            .collect(Collectors.joining())
                    + footer();
        }

        default String operations() {
            String[] cells = Stream.concat(
                            Stream.of("Operation"),
                            Arrays.stream(IMessageProvider.values()).map(Enum::name))
                    .toArray(String[]::new);
            return header("3,^1,^1", cells)
                    + Arrays.stream(IMessageOperation.values())
                            .filter(operation -> !operation.isConsumer())
                            .map(this::operation)
                            .collect(Collectors.joining())
                    + footer();
        }

        private String operation(IMessageOperation operation) {
            return row(Stream.concat(
                            Stream.of("`" + operation + "`"),
                            Arrays.stream(IMessageProvider.values())
                                    .map(provider -> operation.isAt(provider) ? "yes" : "-"))
                    .toArray(String[]::new));
        }

        private static String description(BaseOptionModel option) {
            String values = option.getEnums() == null ? "" : "\n\nEnum values: " + String.join(", ", option.getEnums());
            return option.getDescription() + values;
        }

        /** The metadata say false for every Boolean, also for those that leave the choice to the service. */
        private static String defaultValue(BaseOptionModel option) {
            boolean unset = option.getDefaultValue() == null || "java.lang.Boolean".equals(option.getJavaType());
            return unset ? "" : option.getDefaultValue().toString();
        }
    }

    private static final class AsciiDocTable implements Table {
        @Override
        public String header(String widths, String... cells) {
            return "[width=\"100%\",cols=\"" + widths + "\",options=\"header\"]\n|===\n| " + String.join(" | ", cells)
                    + "\n";
        }

        @Override
        public String row(String... cells) {
            return "| "
                    + List.of(cells).stream()
                            .map(cell -> cell.replace("|", "\\|"))
                            .collect(Collectors.joining(" | "))
                    + "\n";
        }

        @Override
        public String footer() {
            return "|===\n";
        }
    }

    private static final class MarkdownTable implements Table {
        @Override
        public String header(String widths, String... cells) {
            return row(cells) + "|" + " --- |".repeat(cells.length) + "\n";
        }

        @Override
        public String row(String... cells) {
            return "| "
                    + List.of(cells).stream()
                            .map(cell -> cell.replace("|", "\\|").replace("\n\n", "<br>"))
                            .collect(Collectors.joining(" | "))
                    + " |\n";
        }

        @Override
        public String footer() {
            return "";
        }
    }
}

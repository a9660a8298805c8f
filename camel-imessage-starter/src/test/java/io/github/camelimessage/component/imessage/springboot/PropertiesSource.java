// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.springframework.boot.convert.DurationStyle;

/**
 * Writes the two generated files from the component's metadata: the record of the properties, and what an editor shows of
 * each. The record has no defaults: null means that a property is not set, so the component's default applies. The
 * record has no descriptions either: Spring's processor reads a long Javadoc once for each component of a record, which takes
 * minutes.
 */
final class PropertiesSource {

    static final String REFERENCE =
            " A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.";

    static final String SECRET = " A secret: take it from the environment, not from a file under version control.";

    private static final Path RECORD = Path.of(
            "src/generated/java/io/github/camelimessage/component/imessage/springboot/IMessageComponentProperties.java");

    private static final Path METADATA =
            Path.of("src/generated/resources/META-INF/additional-spring-configuration-metadata.json");

    private static final Path ACCOUNT = RECORD.resolveSibling("IMessageAccountProperties.java");

    private static final String ACCOUNT_TEMPLATE =
            """
            // SPDX-License-Identifier: Apache-2.0
            // Generated from the metadata of the component: do not edit.
            package io.github.camelimessage.component.imessage.springboot;

            /**
             * The options of one account, {@code camel.component.imessage.accounts.NAME.*}. What is null was not set.
             *
            %s
             */
            public record IMessageAccountProperties(
            %s) {

                /** Without values: some are secrets. */
                @Override
                public String toString() {
                    return "IMessageAccountProperties";
                }
            }
            """;

    private static final String TEMPLATE =
            """
            // SPDX-License-Identifier: Apache-2.0
            // Generated from the metadata of the component: do not edit.
            package io.github.camelimessage.component.imessage.springboot;

            import java.util.Map;
            import java.util.Set;
            import org.springframework.boot.context.properties.ConfigurationProperties;

            /**
             * The options of the component. What is null was not set. Each is described in the metadata for editors.
             */
            @ConfigurationProperties(IMessageProperties.PREFIX)
            public record IMessageComponentProperties(
            %s) {

                /** The secret options. */
                static final Set<String> SECRETS = Set.of(%s);

                /** Without values: some are secrets. */
                @Override
                public String toString() {
                    return "IMessageComponentProperties";
                }
            }
            """;

    private PropertiesSource() {}

    /** The files with up-to-date content. */
    static Map<Path, String> generated() throws IOException {
        return Map.of(RECORD, properties(), ACCOUNT, account(), METADATA, metadata());
    }

    static void update() throws IOException {
        for (Map.Entry<Path, String> file : generated().entrySet()) {
            Files.createDirectories(file.getKey().getParent());
            Files.writeString(file.getKey(), file.getValue());
        }
    }

    static boolean isReference(ComponentOptionModel option) {
        return option.getType().equals("object") && !isAccounts(option);
    }

    /** The map of accounts, each with properties of its own. */
    static boolean isAccounts(ComponentOptionModel option) {
        return option.getName().equals("accounts");
    }

    /** An option with several known texts that is not a Java enum. */
    static boolean isChoice(ComponentOptionModel option) {
        return option.getType().equals("enum") && isText(option);
    }

    private static boolean isText(ComponentOptionModel option) {
        return option.getJavaType().equals("java.lang.String");
    }

    /** As an editor shows it. */
    static String description(ComponentOptionModel option) {
        return option.getDescription() + (isReference(option) ? REFERENCE : "") + (option.isSecret() ? SECRET : "");
    }

    /** The type of a property: that of the option, boxed; a bean is named by a text. */
    static String type(ComponentOptionModel option) {
        if (isAccounts(option)) {
            return "java.util.Map<java.lang.String," + IMessageAccountProperties.class.getName() + ">";
        }
        return switch (option.getType()) {
            case "string", "object" -> String.class.getName();
            case "boolean" -> "java.lang.Boolean";
            case "integer" ->
                option.getJavaType().matches("long|java\\.lang\\.Long") ? "java.lang.Long" : "java.lang.Integer";
            case "duration" -> "java.time.Duration";
            case "enum" -> option.getJavaType().replace('$', '.');
            default ->
                throw new IllegalArgumentException("The option " + option.getName() + " has the type "
                        + option.getType() + ", for which this class has to learn a type of property");
        };
    }

    /**
     * @return null if the component has no default; the metadata have false for every Boolean, also for those that leave the
     *     choice to the service
     */
    static Object defaultValue(ComponentOptionModel option) {
        Object value = option.getDefaultValue();
        if (value == null || option.getJavaType().equals("java.lang.Boolean")) {
            return null;
        }
        return switch (option.getType()) {
            case "duration" -> readable(Duration.ofMillis(Long.parseLong(value.toString())));
            case "enum" ->
                isText(option)
                        ? value.toString()
                        : value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
            case "boolean" -> Boolean.valueOf(value.toString());
            case "integer" -> Long.valueOf(value.toString());
            default -> value.toString();
        };
    }

    private static String properties() {
        List<ComponentOptionModel> options = ComponentMetadata.options();
        return TEMPLATE.formatted(
                lines(options, PropertiesSource::component, ",\n"),
                lines(
                        options.stream().filter(ComponentOptionModel::isSecret).toList(),
                        option -> "\"" + option.getName() + "\"",
                        ", "));
    }

    private static String account() {
        List<ComponentOptionModel> options = ComponentMetadata.accountOptions();
        return ACCOUNT_TEMPLATE.formatted(
                lines(
                        options,
                        option -> " * @param " + option.getName() + " "
                                + description(option).replace("<", "&lt;").replace("@", "&#64;"),
                        "\n"),
                lines(options, PropertiesSource::component, ",\n"));
    }

    private static String component(ComponentOptionModel option) {
        String type = isAccounts(option)
                ? "Map<String, " + IMessageAccountProperties.class.getSimpleName() + ">"
                : type(option).replace("java.lang.", "");
        return "        " + type + " " + option.getName();
    }

    private static String lines(
            List<ComponentOptionModel> options, Function<ComponentOptionModel, String> line, String separator) {
        return options.stream().map(line).collect(Collectors.joining(separator));
    }

    private static String metadata() throws IOException {
        List<Map<String, Object>> properties = new ArrayList<>();
        List<Map<String, Object>> hints = new ArrayList<>();
        for (ComponentOptionModel option : ComponentMetadata.options()) {
            String name = PropertyNames.of(option.getName());
            Map<String, Object> property = new LinkedHashMap<>();
            property.put("name", name);
            property.put("description", description(option));
            if (defaultValue(option) != null) {
                property.put("defaultValue", defaultValue(option));
            }
            if (option.isDeprecated()) {
                property.put("deprecation", Map.of("reason", String.valueOf(option.getDeprecationNote())));
            }
            properties.add(property);
            if (isChoice(option)) {
                hints.add(hint(name, option.getEnums()));
            }
        }
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("properties", properties);
        metadata.put("hints", hints);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        printer.indentObjectsWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE.withLinefeed("\n"));
        return new ObjectMapper().writer(printer).writeValueAsString(metadata) + "\n";
    }

    /** An editor finds the constants of a Java enum by itself, but not the texts that a text may be. */
    private static Map<String, Object> hint(String name, List<String> values) {
        Map<String, Object> hint = new LinkedHashMap<>();
        hint.put("name", name);
        hint.put("values", values.stream().map(value -> Map.of("value", value)).toList());
        return hint;
    }

    /** In the largest unit that it fills exactly. */
    private static String readable(Duration duration) {
        ChronoUnit unit = Stream.of(ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS)
                .filter(larger -> duration.toMillis() % larger.getDuration().toMillis() == 0)
                .findFirst()
                .orElse(ChronoUnit.MILLIS);
        return DurationStyle.SIMPLE.print(duration, unit);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.component.imessage.webhook.WebhookStatus;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.linq.LinqErrorCodes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.api.management.ManagedAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tables of the guides name what there is: operations, options, codes, meters, attributes and error texts. */
class GuideTablesTest {

    private static final Path GUIDES = Path.of("../../docs/guides");
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path SDK = Path.of("../imessage-sdk/src/main/java");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern METER = Pattern.compile("\\.(?:gauge|count)\\(\\s*\"([^\"]+)\"");

    private static final Pattern NAME = Pattern.compile("\"(camel\\.imessage\\.[a-z.]+)\"");

    /** Options whose names the vendor pages do not list with each operation, because all have them. */
    private static final String MORE = "...";

    @ParameterizedTest
    @EnumSource(IMessageProvider.class)
    void theOperationsOfAVendorAreThoseOfTheEnum(IMessageProvider provider) throws IOException {
        List<String> documented = rows(page(provider), "Operations").stream()
                .map(row -> code(row.get(0)).get(0))
                .toList();

        assertThat(documented)
                .containsExactlyElementsOf(Arrays.stream(IMessageOperation.values())
                        .filter(operation -> isAt(provider, operation))
                        .map(Enum::name)
                        .toList());
    }

    /** Both vendors have events, each in its way; the feed of locations is Photon's alone. */
    private static boolean isAt(IMessageProvider provider, IMessageOperation operation) {
        return operation == IMessageOperation.events
                || operation == IMessageOperation.answers
                || operation == IMessageOperation.locations && provider == IMessageProvider.PHOTON
                || operation.isAt(provider);
    }

    @ParameterizedTest
    @EnumSource(IMessageProvider.class)
    void theOptionsOfOperationsExist(IMessageProvider provider) throws IOException {
        Set<String> options = Stream.<Class<?>>iterate(
                        IMessageConfiguration.class, type -> type != Object.class, Class::getSuperclass)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(Field::getName)
                .collect(Collectors.toSet());
        Set<String> operations =
                Arrays.stream(IMessageOperation.values()).map(Enum::name).collect(Collectors.toSet());

        List<String> documented = rows(page(provider), "Operations").stream()
                .flatMap(row -> code(row.get(2).replaceAll("\\([^)]*\\)", "")).stream()) // without remarks
                .filter(name -> !name.equals(MORE) && !operations.contains(name))
                .toList();

        assertThat(documented).isNotEmpty();
        assertThat(options).containsAll(documented);
    }

    private static String page(IMessageProvider provider) {
        return provider.name().toLowerCase(java.util.Locale.ROOT) + ".md";
    }

    @Test
    void everyCodeThatTheLibraryKnowsIsExplained() throws IOException {
        Set<String> documented = new TreeSet<>();
        for (String heading : List.of("Codes that are the same for both vendors", "Photon", "Linq")) {
            rows("troubleshooting.md", heading).forEach(row -> documented.addAll(code(row.get(0))));
        }

        assertThat(documented).containsAll(constants(ErrorCodes.class)).containsAll(constants(LinqErrorCodes.class));
    }

    private static Set<String> constants(Class<?> type) {
        return Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(GuideTablesTest::value)
                .collect(Collectors.toSet());
    }

    private static String value(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void metersAndAttributesAreThoseOfTheCode() throws IOException {
        List<List<String>> rows = rows("operating.md", "Metrics");

        assertThat(rows.stream().flatMap(row -> code(row.get(0)).stream()))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.concat(calls(), meters("consumer/ConsumerMeters", "")),
                                Stream.concat(
                                        meters("webhook/WebhookMeters", "webhook."),
                                        meters("pacing/PacingGauges", "pacing.")))
                        .toList());
        assertThat(rows.stream().flatMap(row -> code(row.get(2)).stream()))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(attributes(IMessageConsumer.class), attributes(WebhookStatus.class))
                                .toList());
    }

    private static Stream<String> calls() throws IOException {
        Path source = MAIN.resolve("io/github/camelimessage/component/imessage/metrics/CallMeters.java");
        return NAME.matcher(Files.readString(source)).results().map(found -> found.group(1)).toList().stream();
    }

    private static Stream<String> meters(String file, String prefix) throws IOException {
        Path source = MAIN.resolve("io/github/camelimessage/component/imessage/" + file + ".java");
        return METER
                .matcher(Files.readString(source))
                .results()
                .map(found -> "camel.imessage." + prefix + found.group(1))
                .toList()
                .stream();
    }

    private static Stream<String> attributes(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.isAnnotationPresent(ManagedAttribute.class)
                        && method.getDeclaringClass().getPackage().equals(type.getPackage()))
                .map(Method::getName)
                .map(name -> name.replaceFirst("^(get|is)", ""));
    }

    @Test
    void errorTextsThatAreQuotedAreInTheCode() throws IOException {
        String texts = sources();

        List<String> pieces = rows("troubleshooting.md", "By symptom").stream()
                .flatMap(row -> code(row.get(0)).stream())
                .filter(quoted -> quoted.contains(" "))
                .flatMap(quoted -> Arrays.stream(quoted.split("\\.\\.\\.")))
                .map(String::strip)
                .filter(piece -> piece.length() > 3)
                .toList();

        assertThat(pieces).hasSizeGreaterThan(8).allMatch(texts::contains);
    }

    /** All sources of component and SDK as one text, in which strings over several lines are joined. */
    private static String sources() throws IOException {
        try (Stream<Path> component = Files.walk(MAIN);
                Stream<Path> sdk = Files.walk(SDK)) {
            return Stream.concat(component, sdk)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(GuideTablesTest::read)
                    .collect(Collectors.joining())
                    .replaceAll("\"\\s*\\+\\s*\"", "");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of the tables below a heading, without those that name the columns. */
    private static List<List<String>> rows(String guide, String heading) throws IOException {
        String text = Files.readString(GUIDES.resolve(guide));
        int start = text.indexOf("\n## " + heading + "\n");
        assertThat(start).as(guide + " has the heading " + heading).isNotNegative();
        int end = text.indexOf("\n## ", start + 1);
        List<String> lines =
                text.substring(start, end < 0 ? text.length() : end).lines().toList();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isCells = lines.get(i).startsWith("| ");
            boolean isTitle = i + 1 < lines.size() && lines.get(i + 1).startsWith("|-");
            if (isCells && !isTitle) {
                rows.add(Arrays.stream(lines.get(i).substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList());
            }
        }
        assertThat(rows).isNotEmpty();
        return rows;
    }

    private static List<String> code(String cell) {
        return CODE.matcher(cell)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}

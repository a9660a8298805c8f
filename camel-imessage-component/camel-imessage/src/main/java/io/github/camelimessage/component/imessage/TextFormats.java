// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.model.TextFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Converter;

/**
 * Runs of formatted text in the form of the option {@code formatting}: {@code type:start:length}, or {@code
 * type:start:length:name} for a text effect, separated by commas: {@code bold:0:5,effect:6:3:big}.
 *
 * @param runs the runs in the order in which they were written
 */
@Converter(generateLoader = true)
public record TextFormats(List<TextFormat> runs) {

    static final TextFormats NONE = new TextFormats(List.of());

    private static final String FORM = "type:start:length, or effect:start:length:name, separated by commas";

    public TextFormats {
        runs = List.copyOf(runs);
    }

    /** Parses the text of the option; null and blank text have no runs. */
    @Converter
    public static TextFormats parse(String text) {
        if (text == null || text.isBlank()) {
            return NONE;
        }
        return new TextFormats(Arrays.stream(text.split(",", -1))
                .filter(run -> !run.isBlank())
                .map(TextFormats::run)
                .toList());
    }

    /** Reads runs, as records or in the form of the option. */
    @Converter
    public static TextFormats of(Collection<?> runs) {
        return new TextFormats(runs.stream().flatMap(TextFormats::each).toList());
    }

    @Converter
    public static TextFormats of(TextFormat run) {
        return new TextFormats(List.of(run));
    }

    private static Stream<TextFormat> each(Object run) {
        if (run instanceof TextFormat format) {
            return Stream.of(format);
        }
        if (run == null || run instanceof CharSequence) {
            return parse(run == null ? null : run.toString()).runs().stream();
        }
        throw new IllegalArgumentException(
                "formatting is " + FORM + ", but holds a " + run.getClass().getTypeName());
    }

    private static TextFormat run(String text) {
        String[] parts = text.trim().split(":", -1);
        boolean effect = parts[0].equals("effect");
        if (parts.length != (effect ? 4 : 3)) {
            throw notInForm(text);
        }
        try {
            return new TextFormat(
                    parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), effect ? parts[3] : null);
        } catch (NumberFormatException e) {
            throw notInForm(text);
        }
    }

    private static IllegalArgumentException notInForm(String text) {
        return new IllegalArgumentException("formatting is " + FORM + ", but holds '" + text + "'");
    }

    @Override
    public String toString() {
        return runs.stream()
                .map(run -> run.type() + ":" + run.start() + ":" + run.length()
                        + (run.effectName() == null ? "" : ":" + run.effectName()))
                .collect(Collectors.joining(","));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.argument.TextReader;
import java.util.Map;
import java.util.Objects;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PropertyConfigurer;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.CamelContextHelper;

/** The options of an endpoint URI, before Camel converts them. */
final class UriParameters {

    private static final String BEAN = "#bean:";

    private UriParameters() {}

    /**
     * Removes blank options, which count as not set. Camel would convert any bean in an option of text with its
     * toString, so such beans are refused.
     *
     * @throws IllegalArgumentException with the name of an option of text whose value is something else
     */
    static void check(CamelContext context, PropertyConfigurer configurer, Map<String, Object> parameters) {
        PropertyConfigurerGetter options = (PropertyConfigurerGetter) configurer;
        parameters
                .entrySet()
                .removeIf(parameter -> parameter.getValue() instanceof String text
                        && text.isBlank()
                        && options.getOptionType(parameter.getKey(), true) != null);
        parameters.forEach((name, value) -> {
            if (options.getOptionType(name, true) == String.class) {
                requireText(name, bean(context, value));
            }
        });
    }

    private static Object bean(CamelContext context, Object value) {
        if (value instanceof String text && text.startsWith("#")) {
            return CamelContextHelper.lookup(
                    context, text.startsWith(BEAN) ? text.substring(BEAN.length()) : text.substring(1));
        }
        return value;
    }

    /** An option by its name, in upper or lower case; null if it is not set. */
    static String text(CamelContext context, Map<String, Object> parameters, String option) {
        return parameters.entrySet().stream()
                .filter(parameter -> parameter.getKey().equalsIgnoreCase(option))
                .map(parameter -> String.valueOf(
                        Objects.requireNonNullElse(bean(context, parameter.getValue()), parameter.getValue())))
                .findFirst()
                .orElse(null);
    }

    private static void requireText(String option, Object value) {
        if (value != null && !TextReader.isPlain(value)) {
            throw new IllegalArgumentException("The option " + option + " needs text, but the value is a "
                    + value.getClass().getTypeName() + ": set the text, or use a header");
        }
    }
}

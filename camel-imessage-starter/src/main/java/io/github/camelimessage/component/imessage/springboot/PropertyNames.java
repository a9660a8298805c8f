// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.PropertyMatches;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/** The full names of the properties, whatever form they are written in: retry-max-attempts, retryMaxAttempts, RETRYMAXATTEMPTS. */
final class PropertyNames {

    private static final Set<String> KNOWN = Stream.concat(
                    fields().flatMap(type -> Arrays.stream(type.getRecordComponents()))
                            .map(property -> plain(of(property.getName()))),
                    Stream.of(plain(of("customizer.enabled"))))
            .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> SECRETS = IMessageComponentProperties.SECRETS.stream()
            .map(option -> plain(of(option)))
            .collect(Collectors.toUnmodifiableSet());

    private PropertyNames() {}

    /** The name of the property for an option, as documents write it. */
    static String of(String option) {
        return IMessageProperties.PREFIX + "." + DataObjectPropertyName.toDashedForm(option);
    }

    static boolean isKnown(String name) {
        return KNOWN.contains(plain(name));
    }

    static boolean isSecret(String name) {
        return SECRETS.contains(plain(name));
    }

    /** @return names like this one, with "or" between them; empty when there is none */
    static String similar(String name) {
        String option = plain(name).substring(plain(IMessageProperties.PREFIX).length());
        return fields().map(type -> PropertyMatches.forField(option, type).getPossibleMatches())
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(PropertyNames::of)
                .collect(Collectors.joining(" or "));
    }

    private static Stream<Class<?>> fields() {
        return Stream.of(IMessageComponentProperties.class, IMessageProperties.class);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

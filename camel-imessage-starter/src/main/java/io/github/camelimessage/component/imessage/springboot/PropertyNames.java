// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import java.util.Arrays;
import java.util.Locale;
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

    private static final String ACCOUNTS = of("accounts");

    private static final Set<String> ACCOUNT_OPTIONS = Arrays.stream(
                    IMessageAccountProperties.class.getRecordComponents())
            .map(option -> plain(option.getName()))
            .collect(Collectors.toUnmodifiableSet());

    private PropertyNames() {}

    /** The name of the property for an option, in the form of the documentation. */
    static String of(String option) {
        return IMessageProperties.PREFIX + "." + DataObjectPropertyName.toDashedForm(option);
    }

    /** The full name of an account's property. */
    static String ofAccount(String account, String option) {
        return ACCOUNTS + "." + account + "." + DataObjectPropertyName.toDashedForm(option);
    }

    static boolean isKnown(String name) {
        return isOfAccount(name) ? ACCOUNT_OPTIONS.contains(plain(accountOption(name))) : KNOWN.contains(plain(name));
    }

    /** Also accepts names of environment variables, in which the end of an account name is ambiguous. */
    static boolean isSecret(String name) {
        String plain = plain(name);
        return SECRETS.contains(plain)
                || plain.startsWith(plain(ACCOUNTS))
                        && IMessageComponentProperties.SECRETS.stream()
                                .anyMatch(option -> plain.endsWith(plain(option)));
    }

    /** @return names like this one, with "or" between them; empty when there is none */
    static String similar(String name) {
        if (isOfAccount(name)) {
            String option = accountOption(name);
            String account = name.substring(0, name.length() - option.length());
            return possible(plain(option), IMessageAccountProperties.class)
                    .map(match -> account + DataObjectPropertyName.toDashedForm(match))
                    .collect(Collectors.joining(" or "));
        }
        String option = plain(name).substring(plain(IMessageProperties.PREFIX).length());
        return fields().flatMap(type -> possible(option, type))
                .map(PropertyNames::of)
                .collect(Collectors.joining(" or "));
    }

    private static Stream<String> possible(String option, Class<?> type) {
        return Stream.ofNullable(PropertyMatches.forField(option, type).getPossibleMatches())
                .flatMap(Arrays::stream);
    }

    private static boolean isOfAccount(String name) {
        return name.startsWith(ACCOUNTS + ".") || name.startsWith(ACCOUNTS + "[");
    }

    /** The part after the name of the account. The name may be in brackets, and may then contain dots. */
    private static String accountOption(String name) {
        String rest = name.substring(ACCOUNTS.length() + 1);
        int end = name.charAt(ACCOUNTS.length()) == '[' ? rest.indexOf("].") + 1 : rest.indexOf('.');
        return rest.substring(end + 1);
    }

    private static Stream<Class<?>> fields() {
        return Stream.of(IMessageComponentProperties.class, IMessageProperties.class);
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}

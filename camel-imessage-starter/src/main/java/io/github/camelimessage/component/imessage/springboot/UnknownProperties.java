// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.core.env.Environment;

/**
 * Refuses properties that nothing reads. Spring Boot can do that too ({@code ignoreUnknownFields}), but leaves out the
 * environment, and prints the value: a misspelled token would be in the log.
 */
final class UnknownProperties {

    private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of(IMessageProperties.PREFIX);

    private UnknownProperties() {}

    /** @throws IMessagePropertyException with the property, its location, and the one that was probably meant */
    static void refuse(Environment environment) {
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource properties) {
                properties.stream()
                        .filter(PREFIX::isAncestorOf)
                        .filter(name -> !PropertyNames.isKnown(name.toString()))
                        .findFirst()
                        .ifPresent(name -> refuse(properties, name));
            }
        }
    }

    private static void refuse(ConfigurationPropertySource source, ConfigurationPropertyName name) {
        Origin origin = Origin.from(source.getConfigurationProperty(name));
        String similar = PropertyNames.similar(name.toString());
        throw new IMessagePropertyException(
                name.toString(),
                "is not known" + (origin == null ? "" : " (" + origin + ")"),
                "Correct its name, or take it away." + (similar.isEmpty() ? "" : " Did you mean " + similar + "?"),
                null);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The properties of the starter itself, beside those of the component.
 *
 * @param enabled Whether the starter configures the component. Without it the component has its own defaults.
 * @param customizer Whether the properties are put into components.
 * @param offsetDirectory The directory for the file in which consumers keep their position when no offsetRepository is set and
 *     the context has not exactly one bean of the type StateRepository for positions, such as a JdbcOffsetRepository; a
 *     JdbcSecretRepository does not count. The file has the name of the application, so that several applications may use
 *     one directory. Relative to the working directory; none: no file, the position is kept in memory only.
 */
@ConfigurationProperties(IMessageProperties.PREFIX)
public record IMessageProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Customizer customizer,
        @DefaultValue("imessage-offsets") String offsetDirectory) {

    static final String PREFIX = "camel.component.imessage";

    static final String NO_DIRECTORY = "none";

    /**
     * Camel's conditions read both switches from the environment; these fields exist only for the metadata.
     *
     * @param enabled Whether the starter puts the properties into components.
     */
    public record Customizer(@DefaultValue("true") boolean enabled) {}
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the hotel knows.
 *
 * @param data directory for what has to outlive a restart
 * @param guests names by address
 * @param answers answers by a word of the question
 */
@ConfigurationProperties("concierge")
public record ConciergeProperties(
        Path data, @DefaultValue Map<String, String> guests, @DefaultValue Map<String, String> answers) {}

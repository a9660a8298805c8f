// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the hotel.
 *
 * @param data directory for data that must survive a restart
 * @param guests names by address
 * @param answers answers by a keyword in the question
 */
@ConfigurationProperties("concierge")
public record ConciergeProperties(
        Path data, @DefaultValue Map<String, String> guests, @DefaultValue Map<String, String> answers) {}

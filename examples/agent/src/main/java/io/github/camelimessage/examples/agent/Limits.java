// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.time.Duration;
import java.util.Set;

/**
 * How the agent behaves.
 *
 * @param name its name in groups
 * @param tools the tools that the model may call
 * @param bubble largest number of UTF-16 units in a bubble
 * @param maxBytes largest size in bytes of a file for the model
 * @param patience how long a turn waits for a colleague
 * @param silence how long a chat must be quiet before a turn starts
 * @param typing interval at which the typing indicator is repeated: Linq's ends after about 85 seconds
 */
record Limits(
        String name,
        Set<String> tools,
        int bubble,
        long maxBytes,
        Duration patience,
        Duration silence,
        Duration typing) {

    static Limits usual() {
        return new Limits(
                "Robin",
                Set.of("lookUpOrder", "askColleague", "setGroupName", "sendPicture"),
                500,
                5_000_000,
                Duration.ofMinutes(2),
                Duration.ofSeconds(1),
                Duration.ofSeconds(45));
    }
}

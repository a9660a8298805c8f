// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.pacing.PacingRule;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: how sends keep within the limits of the vendor. */
@UriParams
public abstract class PacingConfiguration extends ConnectionConfiguration {

    @UriParam(label = "producer", defaultValue = "OFF")
    private Pacing pacing = Pacing.OFF;

    @UriParam(label = "producer")
    private String pacingLimits;

    @UriParam(label = "producer", defaultValue = "60000")
    private Duration pacingTimeout = Duration.ofMinutes(1);

    public Pacing getPacing() {
        return pacing;
    }

    /**
     * What happens to a send that would exceed a limit of pacingLimits: with {@code WAIT} it waits for its turn, without a thread,
     * with {@code FAIL} it fails with a RateLimitException before the service is called, with {@code OFF} nothing is counted. All
     * endpoints of a line that pace count together, whatever their routes. Sends are createChat, sendText, sendMessage,
     * sendVoiceMemo, sendAppCard, createPoll, placeSticker and ask. What was sent is forgotten when the component stops.
     */
    public void setPacing(Pacing pacing) {
        this.pacing = pacing == null ? Pacing.OFF : pacing;
    }

    public String getPacingLimits() {
        return pacingLimits;
    }

    /**
     * The limits of pacing as scope:count/period with commas between them: line (messages of the line), chat (messages to a
     * chat) or newChat (calls of createChat), with a period in s, m, h or d. No period of this length, wherever it begins, has more.
     * Unset, what the vendor states: line:5000/1d,newChat:50/1d with PHOTON, chat:30/1m with LINQ.
     */
    public void setPacingLimits(String pacingLimits) {
        this.pacingLimits = OptionText.present(pacingLimits, null);
    }

    public Duration getPacingTimeout() {
        return pacingTimeout;
    }

    /**
     * With pacing=WAIT, the longest that a send waits. One that would have to wait longer fails with a RateLimitException at
     * once, and its retryAfter says for how long.
     */
    public void setPacingTimeout(Duration pacingTimeout) {
        this.pacingTimeout = pacingTimeout;
    }

    /** @throws IllegalArgumentException when an option cannot be used */
    PacingRule pacingRule(IMessageProvider vendor) {
        String limits = pacingLimits != null
                ? pacingLimits
                : vendor == IMessageProvider.LINQ ? PacingRule.LINQ : PacingRule.PHOTON;
        if (pacingTimeout == null || pacingTimeout.isNegative()) {
            throw new IllegalArgumentException("The option pacingTimeout must not be negative");
        }
        return PacingRule.of(pacing, limits, pacingTimeout);
    }
}

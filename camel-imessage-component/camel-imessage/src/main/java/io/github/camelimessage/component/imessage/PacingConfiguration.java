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
     * What happens to a send that would exceed a limit of pacingLimits: with {@code WAIT} it waits, without blocking a thread; with
     * FAIL it fails with a RateLimitException before the service is called; with {@code OFF} nothing is counted. All endpoints of a
     * line with pacing count together, in all routes. Sends are createChat, sendText, sendMessage, sendVoiceMemo,
     * sendAppCard, createPoll, placeSticker and ask. The counts are lost when the component stops.
     */
    public void setPacing(Pacing pacing) {
        this.pacing = pacing == null ? Pacing.OFF : pacing;
    }

    public String getPacingLimits() {
        return pacingLimits;
    }

    /**
     * The limits of pacing as scope:count/period, separated by commas: line (messages of the line), chat (messages to a
     * chat) or newChat (calls of createChat), with a period in s, m, h or d. The period is a sliding one. Default: the
     * documented limits of the vendor, line:5000/1d,newChat:50/1d with PHOTON, chat:30/1m with LINQ.
     */
    public void setPacingLimits(String pacingLimits) {
        this.pacingLimits = OptionText.present(pacingLimits, null);
    }

    public Duration getPacingTimeout() {
        return pacingTimeout;
    }

    /**
     * With pacing=WAIT, the longest time that a send waits. A send that would have to wait longer fails at once with a
     * RateLimitException, whose retryAfter is the time to wait.
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

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.sdk;

import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.rules.Elements;
import java.util.List;

/**
 * Options of {@link Messages#sendText}.
 *
 * @param replyTo the message replied to, or null
 * @param subject subject line, or null; refused at Linq
 * @param effect effect of the message, or null
 * @param enableDataDetection whether Apple detects dates, addresses and the like; null for the server's default;
 *     refused at Linq
 * @param enableLinkPreview whether links get a preview; null for the server's default; refused at Linq
 * @param formatting runs of formatted text; offsets are indices of the text as a Java {@code String}
 * @param clientMessageId idempotency key, as in {@link WriteOptions#clientMessageId()}
 * @param preferredService Linq only: the service to send over; null takes the client's. Refused at Photon
 * @param overrideOptOut Linq only: true sends although the recipient opted out, which Linq records; null and false do
 *     not. True is refused at Photon
 */
public record SendTextOptions(
        ReplyTarget replyTo,
        String subject,
        Effect effect,
        Boolean enableDataDetection,
        Boolean enableLinkPreview,
        List<TextFormat> formatting,
        String clientMessageId,
        ServiceType preferredService,
        Boolean overrideOptOut) {

    public static final SendTextOptions NONE = builder().build();

    public SendTextOptions {
        formatting = Elements.copy("formatting", formatting);
    }

    /** Over the client's service. */
    public SendTextOptions(
            ReplyTarget replyTo,
            String subject,
            Effect effect,
            Boolean enableDataDetection,
            Boolean enableLinkPreview,
            List<TextFormat> formatting,
            String clientMessageId) {
        this(replyTo, subject, effect, enableDataDetection, enableLinkPreview, formatting, clientMessageId, null, null);
    }

    /** The options of every message. */
    public SendOptions sendOptions() {
        return new SendOptions(
                replyTo,
                subject,
                effect,
                enableDataDetection,
                enableLinkPreview,
                clientMessageId,
                preferredService,
                overrideOptOut);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Sets some options; the others are not set. */
    public static final class Builder {
        private ReplyTarget replyTo;
        private String subject;
        private Effect effect;
        private Boolean enableDataDetection;
        private Boolean enableLinkPreview;
        private List<TextFormat> formatting = List.of();
        private String clientMessageId;
        private ServiceType preferredService;
        private Boolean overrideOptOut;

        private Builder() {}

        public Builder replyTo(ReplyTarget replyTo) {
            this.replyTo = replyTo;
            return this;
        }

        public Builder subject(String subject) {
            this.subject = subject;
            return this;
        }

        public Builder effect(Effect effect) {
            this.effect = effect;
            return this;
        }

        public Builder enableDataDetection(Boolean enableDataDetection) {
            this.enableDataDetection = enableDataDetection;
            return this;
        }

        public Builder enableLinkPreview(Boolean enableLinkPreview) {
            this.enableLinkPreview = enableLinkPreview;
            return this;
        }

        public Builder formatting(List<TextFormat> formatting) {
            this.formatting = formatting;
            return this;
        }

        public Builder clientMessageId(String clientMessageId) {
            this.clientMessageId = clientMessageId;
            return this;
        }

        public Builder preferredService(ServiceType preferredService) {
            this.preferredService = preferredService;
            return this;
        }

        public Builder overrideOptOut(Boolean overrideOptOut) {
            this.overrideOptOut = overrideOptOut;
            return this;
        }

        public SendTextOptions build() {
            return new SendTextOptions(
                    replyTo,
                    subject,
                    effect,
                    enableDataDetection,
                    enableLinkPreview,
                    formatting,
                    clientMessageId,
                    preferredService,
                    overrideOptOut);
        }
    }
}

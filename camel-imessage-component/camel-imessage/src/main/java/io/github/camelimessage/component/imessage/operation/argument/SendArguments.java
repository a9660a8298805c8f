// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TextFormats;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.sdk.CreateChatOptions;
import io.github.camelimessage.sdk.SendOptions;
import io.github.camelimessage.sdk.SendTextOptions;
import java.util.List;

/** The headers and options for sending. Each is null, or empty, if it is not set. */
public final class SendArguments {

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;

    SendArguments(ArgumentLookup lookup, IMessageConfiguration options) {
        this.lookup = lookup;
        this.options = options;
    }

    public SendTextOptions textOptions() {
        return new SendTextOptions(
                replyTo(),
                subject(),
                effect(),
                lookup.value(IMessageConstants.ENABLE_DATA_DETECTION, Boolean.class, options.getEnableDataDetection()),
                lookup.value(IMessageConstants.ENABLE_LINK_PREVIEW, Boolean.class, options.getEnableLinkPreview()),
                formatting(),
                clientMessageId(),
                preferredService(),
                overrideOptOut());
    }

    /** The options of every message; the formatting is for text only. */
    public SendOptions options() {
        return textOptions().sendOptions();
    }

    /** The same without the service: the chat decides, and an account may set a service for all messages. */
    public SendOptions optionsOfAnyChat() {
        SendOptions all = options();
        return new SendOptions(
                all.replyTo(),
                all.subject(),
                all.effect(),
                all.enableDataDetection(),
                all.enableLinkPreview(),
                all.clientMessageId(),
                null,
                all.overrideOptOut());
    }

    /** @throws io.github.camelimessage.error.ValidationException if options of a first message are set without one */
    public CreateChatOptions chatOptions() {
        CreateChatOptions chat = new CreateChatOptions(
                message(),
                effect(),
                subject(),
                attributedBody(),
                clientMessageId(),
                from() == null ? lineOfEvent() : from(),
                preferredService(),
                overrideOptOut());
        boolean needsMessage = chat.effect() != null || chat.subject() != null || chat.attributedBody() != null;
        if (chat.message() == null && needsMessage) {
            throw lookup.refuse(
                    "message",
                    "effect, subject and attributedBody belong to an opening message: set the option message or the header "
                            + IMessageConstants.MESSAGE);
        }
        return chat;
    }

    /** The first message of a chat. */
    public String message() {
        return lookup.text(IMessageConstants.MESSAGE, options.getMessage());
    }

    public String subject() {
        return lookup.text(IMessageConstants.SUBJECT, options.getSubject());
    }

    public byte[] attributedBody() {
        return lookup.bytes(IMessageConstants.ATTRIBUTED_BODY);
    }

    public Effect effect() {
        return lookup.value(IMessageConstants.EFFECT, Effect.class, options.getEffect());
    }

    public ReplyTarget replyTo() {
        String messageGuid = lookup.name(IMessageConstants.REPLY_TO, options.getReplyTo());
        Integer partIndex =
                lookup.value(IMessageConstants.REPLY_TO_PART_INDEX, Integer.class, options.getReplyToPartIndex());
        return messageGuid == null ? null : new ReplyTarget(messageGuid, partIndex);
    }

    public List<TextFormat> formatting() {
        return lookup.converted(IMessageConstants.FORMATTING, TextFormats.class, options.formatting())
                .runs();
    }

    public String clientMessageId() {
        return lookup.key(options.getClientMessageId());
    }

    public ServiceType preferredService() {
        String name = lookup.name(IMessageConstants.PREFERRED_SERVICE, options.getPreferredService());
        return name == null ? null : new ServiceType(name);
    }

    public Boolean overrideOptOut() {
        return lookup.value(
                IMessageConstants.OVERRIDE_OPT_OUT, Boolean.class, options.isOverrideOptOut() ? true : null);
    }

    /** Your line. */
    public String from() {
        return lookup.address(IMessageConstants.FROM, options.getFrom());
    }

    /** With Linq, the line that received the event: the default for answers. */
    public String lineOfEvent() {
        return options.vendor() == IMessageProvider.LINQ ? lookup.lineOfEvent(options.lineOwner()) : null;
    }

    /** Addresses to send to without a chat. */
    public List<String> to() {
        return lookup.addresses(IMessageConstants.TO, options.getTo());
    }

    /** Lines that must not be chosen. */
    public List<String> excludeFrom() {
        return lookup.addresses(IMessageConstants.EXCLUDE_FROM, options.getExcludeFrom());
    }

    public String continuationMessage() {
        return lookup.text(IMessageConstants.CONTINUATION_MESSAGE, options.getContinuationMessage());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.AppCardSession;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.StickerPlacement;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.WriteOptions;
import org.apache.camel.Exchange;

/**
 * The arguments of an operation for one exchange: the body is the main argument; every other argument is a header or,
 * without the header, an endpoint option. An invalid argument is refused with a {@link ValidationException} that names
 * it and never shows the body.
 *
 * <p>This class has the arguments of most operations; those for sending, lists and files have classes of their own.
 */
public final class OperationArguments {

    private final IMessageConfiguration options;
    private final ArgumentLookup lookup;
    private BodyArgument body;

    /**
     * @param operation its name, for the errors
     * @param takesKey whether its write can have an idempotency key
     */
    public OperationArguments(String operation, IMessageConfiguration options, Exchange exchange, boolean takesKey) {
        this.options = options;
        this.lookup = new ArgumentLookup(operation, exchange, takesKey);
    }

    public Exchange exchange() {
        return lookup.exchange();
    }

    /** The main argument. */
    public BodyArgument body() {
        if (body == null) {
            body = new BodyArgument(lookup, file());
        }
        return body;
    }

    /** The arguments for sending. */
    public SendArguments sending() {
        return new SendArguments(lookup, options);
    }

    /** The arguments of a question. */
    public AskArguments asking() {
        return new AskArguments(lookup, options, this);
    }

    /** The arguments for lists. */
    public ListArguments listing() {
        return new ListArguments(lookup, options);
    }

    /** The arguments for files. */
    public FileArguments file() {
        return new FileArguments(lookup, options);
    }

    public String chatGuid() {
        return lookup.required(IMessageConstants.CHAT_GUID, options.getChatGuid(), "chatGuid", "no chat is set");
    }

    /** The chat, or null. */
    public String chatGuidOrNull() {
        return lookup.name(IMessageConstants.CHAT_GUID, options.getChatGuid());
    }

    /** The chat of the message; null at Linq, where the guid of the message is enough. */
    public String chatOfMessage(IMessageClient client) {
        return client instanceof LinqClient ? null : chatGuid();
    }

    public String messageGuid() {
        return lookup.required(
                IMessageConstants.MESSAGE_GUID, options.getMessageGuid(), "messageGuid", "no message is set");
    }

    public String attachmentGuid() {
        return lookup.required(
                IMessageConstants.ATTACHMENT_GUID,
                options.getAttachmentGuid(),
                "attachmentGuid",
                "no attachment is set");
    }

    /** The place of a sticker, or null. */
    public StickerPlacement stickerPlacement() {
        return lookup.document(IMessageConstants.STICKER_PLACEMENT, StickerPlacement.class);
    }

    /** The card to update, or null. */
    public AppCardSession appCardSession() {
        return lookup.document(IMessageConstants.APP_CARD_SESSION, AppCardSession.class);
    }

    public String phoneNumberGuid() {
        return lookup.required(
                IMessageConstants.PHONE_NUMBER_GUID, options.getPhoneNumberGuid(), "phoneNumberGuid", "no line is set");
    }

    public String subscriptionGuid() {
        return lookup.required(
                IMessageConstants.SUBSCRIPTION_GUID,
                options.getSubscriptionGuid(),
                "subscriptionGuid",
                "no webhook subscription is set");
    }

    /** Your line. */
    public String line() {
        return AddressText.clean(lookup.required(IMessageConstants.FROM, options.getFrom(), "from", "no line is set"));
    }

    /** Your line, or null. */
    public String lineOrNull() {
        return lookup.address(IMessageConstants.FROM, options.getFrom());
    }

    /** The service to check. */
    public ServiceType service() {
        return new ServiceType(lookup.name(IMessageConstants.SERVICE, options.getService()));
    }

    public Integer partIndex() {
        return lookup.value(IMessageConstants.PART_INDEX, Integer.class, options.getPartIndex());
    }

    public boolean reactionSelected() {
        return lookup.value(IMessageConstants.REACTION_SELECTED, Boolean.class, options.isReactionSelected());
    }

    public boolean includeArchived() {
        return lookup.value(IMessageConstants.INCLUDE_ARCHIVED, Boolean.class, options.isIncludeArchived());
    }

    public boolean typing() {
        return lookup.value(IMessageConstants.TYPING, Boolean.class, options.isTyping());
    }

    /** The question of a poll, or null. */
    public String title() {
        return lookup.text(IMessageConstants.TITLE, options.getTitle());
    }

    /** The reason for blocking a handle, or null. */
    public String reason() {
        return lookup.text(IMessageConstants.REASON, options.getReason());
    }

    /** The idempotency key, or null. */
    public String clientMessageId() {
        return lookup.key(options.getClientMessageId());
    }

    public WriteOptions writeOptions() {
        return new WriteOptions(clientMessageId());
    }

    /** Refuses a key if the vendor has none: a route that relies on it would send twice. */
    public void refuseKey() {
        if (clientMessageId() != null) {
            throw refuse("clientMessageId", "only messages, polls and new chats have an idempotency key; remove it");
        }
    }

    /** Removes the headers that were read, and the one with the operation. */
    public void removeUsedHeaders() {
        lookup.removeUsedHeaders();
    }

    /** The error for an invalid argument. */
    public ValidationException refuse(String field, String why) {
        return lookup.refuse(field, why);
    }
}

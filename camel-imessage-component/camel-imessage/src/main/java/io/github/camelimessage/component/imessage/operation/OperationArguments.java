// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.TextFormats;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.MessageFilter;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.List;
import org.apache.camel.Exchange;

/**
 * What one exchange asks of an operation: the body is the main argument, each other argument is a header or, without the
 * header, an endpoint option. An argument that cannot be used is refused with a {@link ValidationException} that names it
 * and never shows the body.
 */
final class OperationArguments {

    private final IMessageConfiguration options;
    private final ArgumentLookup lookup;
    private BodyArgument body;

    OperationArguments(IMessageOperation operation, IMessageConfiguration options, Exchange exchange) {
        this.options = options;
        this.lookup = new ArgumentLookup(operation, exchange);
    }

    List<String> addresses() {
        return body().addresses("one or more addresses (a collection, an array, a JSON array or text with commas)");
    }

    /** The one address that the body names. */
    String address(String expected) {
        List<String> addresses = body().addresses("one " + expected);
        if (addresses.size() > 1) {
            throw refuse("body", "the body must be one " + expected + ", but there are " + addresses.size());
        }
        return addresses.get(0);
    }

    byte[] image() {
        return body().bytes("the bytes of an image (byte[], InputStream, File or Path)");
    }

    String text(String expected) {
        return body().text(expected);
    }

    <T> T document(Class<T> type, String expected) {
        return body().document(type, expected);
    }

    /** The body as it is, with arrays as lists and JSON as lists and maps; null when there is none. */
    Object plainBody() {
        return body().plain();
    }

    /** Whether the body is a JSON object, as a map or as text. */
    boolean isJsonObject(String expected) {
        return body().isJsonObject(expected);
    }

    byte[] bytes(String expected) {
        return body().bytes(expected);
    }

    private BodyArgument body() {
        if (body == null) {
            body = new BodyArgument(lookup);
        }
        return body;
    }

    String chatGuid() {
        return lookup.required(IMessageConstants.CHAT_GUID, options.getChatGuid(), "chatGuid", "no chat is named");
    }

    /** The chat that holds the message; null at Linq, where the message alone is named. */
    String chatOfMessage(IMessageClient client) {
        return IMessageProvider.of(client) == IMessageProvider.LINQ ? null : chatGuid();
    }

    /** The question of a poll, or null. */
    String title() {
        return lookup.text(IMessageConstants.TITLE, options.getTitle());
    }

    String message() {
        return lookup.text(IMessageConstants.MESSAGE, options.getMessage());
    }

    Effect effect() {
        return lookup.value(IMessageConstants.EFFECT, Effect.class, options.getEffect());
    }

    String subject() {
        return lookup.text(IMessageConstants.SUBJECT, options.getSubject());
    }

    byte[] attributedBody() {
        return lookup.bytes(IMessageConstants.ATTRIBUTED_BODY);
    }

    String clientMessageId() {
        return lookup.name(IMessageConstants.CLIENT_MESSAGE_ID, options.getClientMessageId());
    }

    /** Refuses a key where the vendor has none: a route that counts on it would send twice. */
    void refuseKey() {
        if (clientMessageId() != null) {
            throw refuse("clientMessageId", "only messages, polls and new chats have an idempotency key; leave it out");
        }
    }

    String messageGuid() {
        return lookup.required(
                IMessageConstants.MESSAGE_GUID, options.getMessageGuid(), "messageGuid", "no message is named");
    }

    String attachmentGuid() {
        return lookup.required(
                IMessageConstants.ATTACHMENT_GUID,
                options.getAttachmentGuid(),
                "attachmentGuid",
                "no attachment is named");
    }

    String phoneNumberGuid() {
        return lookup.required(
                IMessageConstants.PHONE_NUMBER_GUID,
                options.getPhoneNumberGuid(),
                "phoneNumberGuid",
                "no line is named");
    }

    String subscriptionGuid() {
        return lookup.required(
                IMessageConstants.SUBSCRIPTION_GUID,
                options.getSubscriptionGuid(),
                "subscriptionGuid",
                "no webhook subscription is named");
    }

    String continuationMessage() {
        return lookup.text(IMessageConstants.CONTINUATION_MESSAGE, options.getContinuationMessage());
    }

    /** Why somebody is blocked, or null. */
    String reason() {
        return lookup.text(IMessageConstants.REASON, options.getReason());
    }

    Integer partIndex() {
        return lookup.value(IMessageConstants.PART_INDEX, Integer.class, options.getPartIndex());
    }

    boolean reactionSelected() {
        return lookup.value(IMessageConstants.REACTION_SELECTED, Boolean.class, options.isReactionSelected());
    }

    /** Null where nothing is said. */
    Boolean overrideOptOut() {
        return lookup.value(
                IMessageConstants.OVERRIDE_OPT_OUT, Boolean.class, options.isOverrideOptOut() ? true : null);
    }

    /** Your line, or null. */
    String from() {
        return lookup.address(IMessageConstants.FROM, options.getFrom());
    }

    String requiredFrom() {
        return AddressText.clean(
                lookup.required(IMessageConstants.FROM, options.getFrom(), "from", "no line is named"));
    }

    ServiceType preferredService() {
        String name = lookup.name(IMessageConstants.PREFERRED_SERVICE, options.getPreferredService());
        return name == null ? null : new ServiceType(name);
    }

    /** The service that is asked about. */
    ServiceType service() {
        return new ServiceType(lookup.name(IMessageConstants.SERVICE, options.getService()));
    }

    /** Addresses to send to without naming a chat; empty for none. */
    List<String> to() {
        return lookup.addresses(IMessageConstants.TO, options.getTo());
    }

    /** Lines not to choose; empty for none. */
    List<String> excludeFrom() {
        return lookup.addresses(IMessageConstants.EXCLUDE_FROM, options.getExcludeFrom());
    }

    ChatQuery chatQuery() {
        return new ChatQuery(
                from(), lookup.address(IMessageConstants.PARTICIPANT, options.getParticipant()), cursor(), limit());
    }

    MessageFilter messageFilter() {
        return new MessageFilter(limit(), cursor(), null, null, null, null);
    }

    MessageQuery threadQuery() {
        String order = lookup.name(IMessageConstants.ORDER, options.getOrder());
        return new MessageQuery(order == null ? null : new ThreadOrder(order), cursor(), limit());
    }

    private String cursor() {
        return lookup.name(IMessageConstants.CURSOR, options.getCursor());
    }

    private Integer limit() {
        return lookup.value(IMessageConstants.LIMIT, Integer.class, options.getLimit());
    }

    String fileName() {
        return lookup.required(Exchange.FILE_NAME, options.getFileName(), "fileName", "the file has no name");
    }

    /**
     * The MIME type of the body without parameters, or null when nothing tells it. The option wins: a header of HTTP may be
     * about an earlier body.
     */
    String contentType() {
        String option = options.getContentType();
        String type = option == null || option.isBlank() ? lookup.name(Exchange.CONTENT_TYPE, null) : option.strip();
        return type == null ? null : type.split(";", 2)[0].strip();
    }

    WriteOptions writeOptions() {
        return new WriteOptions(clientMessageId());
    }

    boolean includeArchived() {
        return lookup.value(IMessageConstants.INCLUDE_ARCHIVED, Boolean.class, options.isIncludeArchived());
    }

    boolean typing() {
        return lookup.value(IMessageConstants.TYPING, Boolean.class, options.isTyping());
    }

    ReplyTarget replyTo() {
        String messageGuid = lookup.name(IMessageConstants.REPLY_TO, options.getReplyTo());
        Integer partIndex =
                lookup.value(IMessageConstants.REPLY_TO_PART_INDEX, Integer.class, options.getReplyToPartIndex());
        return messageGuid == null ? null : new ReplyTarget(messageGuid, partIndex);
    }

    Boolean enableDataDetection() {
        return lookup.value(IMessageConstants.ENABLE_DATA_DETECTION, Boolean.class, options.getEnableDataDetection());
    }

    Boolean enableLinkPreview() {
        return lookup.value(IMessageConstants.ENABLE_LINK_PREVIEW, Boolean.class, options.getEnableLinkPreview());
    }

    List<TextFormat> formatting() {
        return lookup.converted(IMessageConstants.FORMATTING, TextFormats.class, options.formatting())
                .runs();
    }

    /** Takes the headers that were read from the message, and the one that named the operation. */
    void removeUsedHeaders() {
        lookup.removeUsedHeaders();
    }

    /** The error for an argument that cannot be used. */
    ValidationException refuse(String field, String why) {
        return lookup.refuse(field, why);
    }
}

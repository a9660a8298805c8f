// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.TextFormats;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.model.linq.ThreadOrder;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.NoTypeConversionAvailableException;
import org.apache.camel.TypeConversionException;

/**
 * What one exchange asks of an operation: the body is the main argument, each other argument is a header or, without the
 * header, an endpoint option. An argument that cannot be used is refused with a {@link ValidationException} that names it
 * and never shows the body.
 *
 * <p>A header is for one operation. What was read is taken from the message when the operation has succeeded, so that the
 * next one does not send the same key or effect again; only what the chat, message, attachment, line and subscription are stays.
 */
final class OperationArguments {

    /** Headers that name what the next operation is about too, or are Camel's own. */
    private static final Set<String> LASTING = Set.of(
            IMessageConstants.CHAT_GUID,
            IMessageConstants.MESSAGE_GUID,
            IMessageConstants.ATTACHMENT_GUID,
            IMessageConstants.PHONE_NUMBER_GUID,
            IMessageConstants.SUBSCRIPTION_GUID,
            IMessageConstants.FROM,
            Exchange.FILE_NAME,
            Exchange.CONTENT_TYPE);

    private final IMessageOperation operation;
    private final IMessageConfiguration options;
    private final Exchange exchange;
    private final Set<String> used = new HashSet<>();

    OperationArguments(IMessageOperation operation, IMessageConfiguration options, Exchange exchange) {
        this.operation = operation;
        this.options = options;
        this.exchange = exchange;
    }

    List<String> addresses() {
        return body().addresses();
    }

    byte[] image() {
        return body().image();
    }

    String text(String expected) {
        return body().text(expected);
    }

    <T> T document(Class<T> type, String expected) {
        return body().document(type, expected);
    }

    /** The body as it is, or null. */
    Object rawBody() {
        return exchange.getMessage().getBody();
    }

    byte[] bytes(String expected) {
        return body().bytes(expected);
    }

    private BodyArgument body() {
        return new BodyArgument(this, exchange);
    }

    String chatGuid() {
        return required(IMessageConstants.CHAT_GUID, options.getChatGuid(), "chatGuid", "no chat is named");
    }

    String message() {
        return header(IMessageConstants.MESSAGE, String.class, options.getMessage());
    }

    Effect effect() {
        return header(IMessageConstants.EFFECT, Effect.class, options.getEffect());
    }

    String subject() {
        return header(IMessageConstants.SUBJECT, String.class, options.getSubject());
    }

    byte[] attributedBody() {
        return header(IMessageConstants.ATTRIBUTED_BODY, byte[].class, null);
    }

    String clientMessageId() {
        return header(IMessageConstants.CLIENT_MESSAGE_ID, String.class, options.getClientMessageId());
    }

    /** Refuses a key where the vendor has none: a route that counts on it would send twice. */
    void refuseKey() {
        if (clientMessageId() != null) {
            throw refuse("clientMessageId", "only messages, polls and new chats have an idempotency key; leave it out");
        }
    }

    String messageGuid() {
        return required(IMessageConstants.MESSAGE_GUID, options.getMessageGuid(), "messageGuid", "no message is named");
    }

    String attachmentGuid() {
        return required(
                IMessageConstants.ATTACHMENT_GUID,
                options.getAttachmentGuid(),
                "attachmentGuid",
                "no attachment is named");
    }

    String phoneNumberGuid() {
        return required(
                IMessageConstants.PHONE_NUMBER_GUID,
                options.getPhoneNumberGuid(),
                "phoneNumberGuid",
                "no line is named");
    }

    String subscriptionGuid() {
        return required(
                IMessageConstants.SUBSCRIPTION_GUID,
                options.getSubscriptionGuid(),
                "subscriptionGuid",
                "no webhook subscription is named");
    }

    String continuationMessage() {
        return header(IMessageConstants.CONTINUATION_MESSAGE, String.class, options.getContinuationMessage());
    }

    /** Why somebody is blocked, or null. */
    String reason() {
        return header(IMessageConstants.REASON, String.class, options.getReason());
    }

    Integer partIndex() {
        return header(IMessageConstants.PART_INDEX, Integer.class, options.getPartIndex());
    }

    boolean reactionSelected() {
        return header(IMessageConstants.REACTION_SELECTED, Boolean.class, options.isReactionSelected());
    }

    /** Null where nothing is said. */
    Boolean overrideOptOut() {
        return header(IMessageConstants.OVERRIDE_OPT_OUT, Boolean.class, options.isOverrideOptOut() ? true : null);
    }

    /** Your line, or null. */
    String from() {
        return header(IMessageConstants.FROM, String.class, options.getFrom());
    }

    String requiredFrom() {
        return required(IMessageConstants.FROM, options.getFrom(), "from", "no line is named");
    }

    ServiceType preferredService() {
        String name = header(IMessageConstants.PREFERRED_SERVICE, String.class, options.getPreferredService());
        return name == null ? null : new ServiceType(name);
    }

    /** The service that is asked about. */
    ServiceType service() {
        return new ServiceType(header(IMessageConstants.SERVICE, String.class, options.getService()));
    }

    /** Addresses to send to without naming a chat; empty for none. */
    List<String> to() {
        return addresses("to", header(IMessageConstants.TO, Object.class, options.getTo()));
    }

    /** Lines not to choose; empty for none. */
    List<String> excludeFrom() {
        return addresses("excludeFrom", header(IMessageConstants.EXCLUDE_FROM, Object.class, options.getExcludeFrom()));
    }

    private List<String> addresses(String field, Object value) {
        if (value instanceof Collection<?> addresses) {
            return addresses.stream().map(String::valueOf).map(String::strip).toList();
        }
        return value == null
                ? List.of()
                : Arrays.stream(convert(value, String.class, field, "the addresses")
                                .split(",", -1))
                        .map(String::strip)
                        .toList();
    }

    ChatQuery chatQuery() {
        return new ChatQuery(
                from(),
                header(IMessageConstants.PARTICIPANT, String.class, options.getParticipant()),
                cursor(),
                limit());
    }

    MessageQuery messageQuery() {
        return new MessageQuery(null, cursor(), limit());
    }

    MessageQuery threadQuery() {
        String order = header(IMessageConstants.ORDER, String.class, options.getOrder());
        return new MessageQuery(order == null ? null : new ThreadOrder(order), cursor(), limit());
    }

    private String cursor() {
        return header(IMessageConstants.CURSOR, String.class, options.getCursor());
    }

    private Integer limit() {
        return header(IMessageConstants.LIMIT, Integer.class, options.getLimit());
    }

    String fileName() {
        return required(Exchange.FILE_NAME, options.getFileName(), "fileName", "the file has no name");
    }

    /**
     * The MIME type of the body without parameters, or null when nothing tells it. The option wins: a header of HTTP may be
     * about an earlier body.
     */
    String contentType() {
        String type = options.getContentType() == null
                ? header(Exchange.CONTENT_TYPE, String.class, null)
                : options.getContentType();
        return type == null ? null : type.split(";", 2)[0].strip();
    }

    private String required(String header, String option, String field, String missing) {
        String value = header(header, String.class, option);
        if (value == null || value.isBlank()) {
            throw refuse(field, missing + ": set the option " + field + " or the header " + header);
        }
        return value.trim();
    }

    WriteOptions writeOptions() {
        return new WriteOptions(clientMessageId());
    }

    boolean includeArchived() {
        return header(IMessageConstants.INCLUDE_ARCHIVED, Boolean.class, options.isIncludeArchived());
    }

    boolean typing() {
        return header(IMessageConstants.TYPING, Boolean.class, options.isTyping());
    }

    ReplyTarget replyTo() {
        String messageGuid = header(IMessageConstants.REPLY_TO, String.class, options.getReplyTo());
        Integer partIndex = header(IMessageConstants.REPLY_TO_PART_INDEX, Integer.class, options.getReplyToPartIndex());
        return messageGuid == null ? null : new ReplyTarget(messageGuid, partIndex);
    }

    Boolean enableDataDetection() {
        return header(IMessageConstants.ENABLE_DATA_DETECTION, Boolean.class, options.getEnableDataDetection());
    }

    Boolean enableLinkPreview() {
        return header(IMessageConstants.ENABLE_LINK_PREVIEW, Boolean.class, options.getEnableLinkPreview());
    }

    List<TextFormat> formatting() {
        return header(IMessageConstants.FORMATTING, TextFormats.class, options.formatting())
                .runs();
    }

    /** Takes the headers that were read from the message, and the one that named the operation. */
    void removeUsedHeaders() {
        used.forEach(exchange.getMessage()::removeHeader);
        exchange.getMessage().removeHeader(IMessageConstants.OPERATION);
    }

    /** The error for an argument that cannot be used. */
    ValidationException refuse(String field, String why) {
        return refuse(field, why, null);
    }

    private ValidationException refuse(String field, String why, Throwable cause) {
        return new ValidationException(
                operation + ": " + why, ErrorDetails.local(ErrorCodes.INVALID_ARGUMENT, Map.of("field", field)), cause);
    }

    private <T> T header(String name, Class<T> type, T option) {
        Object value = exchange.getMessage().getHeader(name);
        if (value != null && !LASTING.contains(name)) {
            used.add(name);
        }
        return value == null ? option : convert(value, type, name, "the header " + name);
    }

    /** Converts an argument with Camel's type converters. */
    <T> T convert(Object value, Class<T> type, String field, String subject) {
        try {
            return exchange.getContext().getTypeConverter().mandatoryConvertTo(type, exchange, value);
        } catch (NoTypeConversionAvailableException | TypeConversionException e) {
            // Camel's own message would show the value; what went wrong inside a converter does not.
            Throwable cause = e.getCause();
            String form = type.isEnum()
                    ? " as one of " + Arrays.toString(type.getEnumConstants())
                    : " as " + type.getSimpleName() + (cause == null ? "" : ": " + cause.getMessage());
            throw refuse(field, subject + " is a " + value.getClass().getName() + " that cannot be read" + form, cause);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.TextFormat;
import io.github.camelimessage.sdk.WriteOptions;
import java.util.Arrays;
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
 * next one does not send the same key or effect again; only the chat stays.
 */
final class OperationArguments {

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

    private BodyArgument body() {
        return new BodyArgument(this, exchange);
    }

    String chatGuid() {
        String chatGuid = header(IMessageConstants.CHAT_GUID, String.class, options.getChatGuid());
        if (chatGuid == null || chatGuid.isBlank()) {
            throw refuse(
                    "chatGuid",
                    "no chat is named: set the option chatGuid or the header " + IMessageConstants.CHAT_GUID);
        }
        return chatGuid.trim();
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
        if (value != null && !name.equals(IMessageConstants.CHAT_GUID)) {
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

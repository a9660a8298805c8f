// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.operation.argument.UnusableValueException;
import io.github.camelimessage.component.imessage.operation.argument.VendorJson;
import io.github.camelimessage.linq.mapping.LinqEffects;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.linq.ContinuationMessage;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The body of an exchange as the message that Linq is to send. */
public final class LinqMessageBody {

    private static final String MESSAGE = "text, a list of parts (RequestPart, LinqAttachment, text, or Maps), a"
            + " LinqAttachment, a LinqMessageContent, SendMessageRequest or CreateMessageRequest, or a Map of the fields"
            + " of one";

    private final OperationArguments arguments;
    private final Object body;

    private LinqMessageBody(OperationArguments arguments) {
        this.arguments = arguments;
        this.body = arguments.body().plain();
    }

    /** The message to send; what headers and options say wins over what the body says. */
    public static SendMessageRequest read(OperationArguments arguments) {
        return new LinqMessageBody(arguments).request();
    }

    /**
     * The message to send to addresses, which leaves chat and line to Linq; null when neither the body nor the header or
     * option names any.
     */
    public static CreateMessageRequest readToAddresses(OperationArguments arguments) {
        LinqMessageBody body = new LinqMessageBody(arguments);
        List<String> to = arguments.sending().to();
        return to.isEmpty() && !body.namesAddresses() ? null : body.requestTo(to);
    }

    private boolean namesAddresses() {
        return body instanceof CreateMessageRequest
                || body instanceof Map<?, ?> map && map.containsKey("message") && map.containsKey("to");
    }

    private CreateMessageRequest requestTo(List<String> to) {
        CreateMessageRequest given = givenTo();
        String text = arguments.sending().continuationMessage();
        List<String> excluded = arguments.sending().excludeFrom();
        return new CreateMessageRequest(
                given.message(),
                to.isEmpty() ? given.to() : to,
                text == null ? given.continuationMessage() : new ContinuationMessage(text),
                given.overrideOptout(),
                excluded.isEmpty() ? given.excludeFrom() : excluded,
                given.unknownFields());
    }

    /** With what only this form has, where the body says it. */
    private CreateMessageRequest givenTo() {
        if (body instanceof CreateMessageRequest || body instanceof Map<?, ?> map && map.containsKey("message")) {
            CreateMessageRequest request = arguments.body().document(CreateMessageRequest.class, MESSAGE);
            return new CreateMessageRequest(
                    completed(arguments, required(request.message())),
                    request.to(),
                    request.continuationMessage(),
                    overrideOr(request.overrideOptout()),
                    request.excludeFrom(),
                    request.unknownFields());
        }
        SendMessageRequest request = request();
        return new CreateMessageRequest(
                request.message(), null, null, request.overrideOptout(), null, request.unknownFields());
    }

    private SendMessageRequest request() {
        SendMessageRequest request = isRequest()
                ? arguments.body().document(SendMessageRequest.class, MESSAGE)
                : new SendMessageRequest(content(), null);
        return new SendMessageRequest(
                completed(arguments, required(request.message())),
                overrideOr(request.overrideOptout()),
                request.unknownFields());
    }

    private LinqMessageContent required(LinqMessageContent message) {
        if (message == null) {
            throw refused("its message is missing");
        }
        return message;
    }

    private Boolean overrideOr(Boolean ofBody) {
        Boolean override = arguments.sending().overrideOptOut();
        return override == null ? ofBody : override;
    }

    private boolean isRequest() {
        return body instanceof SendMessageRequest || body instanceof Map<?, ?> map && map.containsKey("message");
    }

    private LinqMessageContent content() {
        if (body instanceof LinqMessageContent || body instanceof Map) {
            refuseFormatting();
            return arguments.body().document(LinqMessageContent.class, MESSAGE);
        }
        return new LinqMessageContent(parts(), null, null, null, null, null, null);
    }

    private List<RequestPart> parts() {
        if (body instanceof Collection || body instanceof RequestPart) {
            refuseFormatting();
            return elements().stream().map(this::part).toList();
        }
        if (body instanceof LinqAttachment) {
            refuseFormatting();
            return List.of(part(body));
        }
        return List.of(TextMapping.part(
                arguments.body().text(MESSAGE), arguments.sending().formatting()));
    }

    private Collection<?> elements() {
        return body instanceof Collection<?> collection ? collection : List.of(body);
    }

    private RequestPart part(Object element) {
        if (element instanceof RequestPart part) {
            return part;
        }
        if (element instanceof CharSequence text) {
            return RequestPart.Text.of(text.toString());
        }
        if (element instanceof LinqAttachment attachment) {
            return RequestPart.Media.ofAttachment(attachment.id());
        }
        if (!(element instanceof Map<?, ?> fields)) {
            throw refused("a part is "
                    + (element == null ? "null" : element.getClass().getTypeName()));
        }
        try {
            return VendorJson.read(fields, RequestPart.class);
        } catch (UnusableValueException e) {
            throw refused("a part cannot be used: " + e.getMessage());
        }
    }

    private void refuseFormatting() {
        if (!arguments.sending().formatting().isEmpty()) {
            throw arguments.refuse(
                    "formatting",
                    "formatting belongs to a body of text: give the parts text_decorations, or leave it out");
        }
    }

    /** The message with what headers and options say in place of its own. */
    static LinqMessageContent completed(OperationArguments arguments, LinqMessageContent content) {
        var effect = arguments.sending().effect();
        var service = arguments.sending().preferredService();
        var key = arguments.clientMessageId();
        ReplyTarget target = arguments.sending().replyTo();
        return new LinqMessageContent(
                content.parts(),
                effect == null ? content.effect() : LinqEffects.of(effect),
                key == null ? content.idempotencyKey() : key,
                service == null ? content.preferredService() : service,
                target == null ? content.replyTo() : new ReplyTo(target.messageGuid(), target.partIndex()),
                content.experience(),
                content.unknownFields());
    }

    private RuntimeException refused(String found) {
        return arguments.refuse("body", "the body must be " + MESSAGE + ", but " + found);
    }
}

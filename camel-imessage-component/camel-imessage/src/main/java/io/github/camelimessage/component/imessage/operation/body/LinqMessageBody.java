// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.mapping.LinqEffects;
import io.github.camelimessage.linq.mapping.OutgoingMapping;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.linq.ContinuationMessage;
import io.github.camelimessage.model.linq.CreateMessageRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.ReplyTo;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.sdk.SendOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The body of an exchange as a message of Linq only: its own request or parts, or a message to addresses. */
public final class LinqMessageBody {

    static final String EXPECTED =
            MessageBody.EXPECTED + "; or a RequestPart, LinqMessageContent, SendMessageRequest or"
                    + " CreateMessageRequest of Linq's, or a Map or JSON of the fields of one";

    private final OperationArguments arguments;
    private final Object body;
    private final LinqNames names;
    private final List<String> to;

    private LinqMessageBody(OperationArguments arguments) {
        this.arguments = arguments;
        this.body = arguments.body().structure(EXPECTED);
        this.names = LinqNames.of(body);
        this.to = arguments.sending().to();
    }

    /** The message, or null if it is one of both vendors, for a chat. */
    public static LinqMessageBody of(OperationArguments arguments) {
        LinqMessageBody message = new LinqMessageBody(arguments);
        if (message.names == LinqNames.NONE && !message.hasAddresses()) {
            return null;
        }
        message.refuseOtherTarget();
        message.refuseWhatLinqLacks();
        return message;
    }

    /** JSON may come from outside: if the route sets a chat, JSON must not choose other people. */
    private void refuseOtherTarget() {
        boolean isJson = body instanceof Map && !(arguments.body().plain() instanceof Map);
        if (isJson && to.isEmpty() && hasAddresses() && arguments.chatGuidOrNull() != null) {
            throw arguments.refuse(
                    "to",
                    "a chat is set, but the JSON of the body has the field to, which names people in"
                            + " place of a chat");
        }
    }

    private void refuseWhatLinqLacks() {
        SendOptions told = arguments.sending().options();
        if (told.subject() != null || told.enableDataDetection() != null || told.enableLinkPreview() != null) {
            throw arguments.refuse(
                    "subject", "Linq has no subject, no enableDataDetection and no enableLinkPreview: remove them");
        }
    }

    /** Whether it goes to addresses, so that Linq chooses chat and line. */
    public boolean hasAddresses() {
        return !to.isEmpty()
                || body instanceof CreateMessageRequest
                || names == LinqNames.REQUEST && body instanceof Map<?, ?> map && map.containsKey("to");
    }

    /**
     * The sources of the parts, some of them files. With Linq's own request also the Camel attachments of the message.
     */
    public List<Object> contents() {
        MessageBody message = new MessageBody(arguments);
        if (names == LinqNames.NONE) {
            return message.contents();
        }
        refuseFormatting();
        List<Object> contents = new ArrayList<>();
        if (names == LinqNames.PARTS) {
            arguments
                    .body()
                    .elements("parts", LinqNames.elements(body), EXPECTED)
                    .forEach(element -> contents.add(part(message, element)));
        }
        contents.addAll(AttachedFiles.of(arguments));
        return contents;
    }

    private Object part(MessageBody message, Object element) {
        if (element instanceof RequestPart) {
            return element;
        }
        return element instanceof Map<?, ?> fields && LinqNames.isPart(fields)
                ? arguments.body().document(fields, RequestPart.class, "a list of parts")
                : message.element(element);
    }

    /** @param contents with a part in place of each file */
    public SendMessageRequest request(List<Object> contents) {
        SendMessageRequest request = names == LinqNames.REQUEST
                ? arguments.body().document(SendMessageRequest.class, EXPECTED)
                : new SendMessageRequest(content(), null);
        return new SendMessageRequest(
                completed(arguments, with(request.message(), contents)),
                overrideOr(request.overrideOptout()),
                request.unknownFields());
    }

    /** @param contents with a part in place of each file */
    public CreateMessageRequest toAddresses(List<Object> contents) {
        CreateMessageRequest given = givenTo(contents);
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

    /** With the fields that only this form has, if the body has them. */
    private CreateMessageRequest givenTo(List<Object> contents) {
        if (body instanceof CreateMessageRequest || names == LinqNames.REQUEST && body instanceof Map) {
            CreateMessageRequest request = arguments.body().document(CreateMessageRequest.class, EXPECTED);
            return new CreateMessageRequest(
                    completed(arguments, with(request.message(), contents)),
                    request.to(),
                    request.continuationMessage(),
                    overrideOr(request.overrideOptout()),
                    request.excludeFrom(),
                    request.unknownFields());
        }
        SendMessageRequest request = request(contents);
        return new CreateMessageRequest(
                request.message(), null, null, request.overrideOptout(), null, request.unknownFields());
    }

    private LinqMessageContent content() {
        return names == LinqNames.CONTENT
                ? arguments.body().document(LinqMessageContent.class, EXPECTED)
                : new LinqMessageContent(List.of(), null, null, null, null, null, null);
    }

    private LinqMessageContent with(LinqMessageContent message, List<Object> contents) {
        if (message == null) {
            throw arguments.refuse("body", "the body must be " + EXPECTED + ", but its message is missing");
        }
        if (contents.isEmpty()) {
            return message;
        }
        List<RequestPart> parts = new ArrayList<>(message.parts() == null ? List.of() : message.parts());
        contents.forEach(part -> parts.add(linqs(part)));
        return new LinqMessageContent(
                parts,
                message.effect(),
                message.idempotencyKey(),
                message.preferredService(),
                message.replyTo(),
                message.experience(),
                message.unknownFields());
    }

    private static RequestPart linqs(Object part) {
        return part instanceof OutgoingPart outgoing
                ? OutgoingMapping.parts(OutgoingMessage.of(outgoing)).get(0)
                : (RequestPart) part;
    }

    private Boolean overrideOr(Boolean ofBody) {
        Boolean override = arguments.sending().overrideOptOut();
        return override == null ? ofBody : override;
    }

    private void refuseFormatting() {
        if (!arguments.sending().formatting().isEmpty()) {
            throw arguments.refuse(
                    "formatting", "formatting is for a text body: set text_decorations on the parts, or remove it");
        }
    }

    /** The message; headers and options override its own fields. */
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
}

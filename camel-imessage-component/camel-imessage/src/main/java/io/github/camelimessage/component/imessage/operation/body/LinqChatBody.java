// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.linq.mapping.TextMapping;
import io.github.camelimessage.model.linq.CreateChatRequest;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import java.util.List;

/** The body of an exchange as Linq's own request for a new chat, whose first message may have parts. */
public final class LinqChatBody {

    private static final String CHAT =
            "addresses, a CreateChatRequest, or a Map or JSON with to, message and its other fields";

    private final OperationArguments arguments;
    private final CreateChatRequest given;

    private LinqChatBody(OperationArguments arguments) {
        this.arguments = arguments;
        this.given = arguments.body().document(CreateChatRequest.class, CHAT);
    }

    /** The chat to create, or null if the body has only addresses. Headers and options override it. */
    public static CreateChatRequest read(OperationArguments arguments) {
        boolean isRequest = arguments.body().plain() instanceof CreateChatRequest
                || arguments.body().isJsonObject(CHAT);
        return isRequest ? new LinqChatBody(arguments).request() : null;
    }

    private CreateChatRequest request() {
        String from = arguments.sending().from();
        Boolean override = arguments.sending().overrideOptOut();
        return new CreateChatRequest(
                from == null ? lineOfBody() : from,
                LinqMessageBody.completed(arguments, opening()),
                given.to(),
                override == null ? given.overrideOptout() : override,
                given.unknownFields());
    }

    private String lineOfBody() {
        if (given.from() != null) {
            return given.from();
        }
        String line = arguments.sending().lineOfEvent();
        return line == null ? arguments.line() : line;
    }

    private LinqMessageContent opening() {
        if (arguments.sending().subject() != null || arguments.sending().attributedBody() != null) {
            throw arguments.refuse(
                    "subject", "Linq has no subject and no attributedBody: put everything into the" + " parts");
        }
        String text = arguments.sending().message();
        if (text == null && given.message() == null) {
            throw arguments.refuse("message", "Linq creates no chat without a first message, but the body has none");
        }
        if (text == null) {
            return given.message();
        }
        if (given.message() != null) {
            throw arguments.refuse(
                    "message",
                    "the body already has a message: remove the option message and the header "
                            + IMessageConstants.MESSAGE);
        }
        RequestPart part = TextMapping.part(text, List.of());
        return LinqMessageContent.builder().part(part).build();
    }
}

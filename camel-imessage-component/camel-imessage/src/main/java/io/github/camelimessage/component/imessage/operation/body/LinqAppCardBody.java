// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.linq.LinqMessageContent;
import io.github.camelimessage.model.linq.RequestPart;
import io.github.camelimessage.model.linq.SendMessageRequest;
import io.github.camelimessage.model.linq.UpdateAppCardRequest;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The body of an exchange as Linq's own app card. */
public final class LinqAppCardBody {

    private static final String CARD = "an AppCard, a RequestPart.App, or a Map or JSON of the fields of one";
    private static final String UPDATE = "an AppCard, an UpdateAppCardRequest, or a Map or JSON of the fields of one";

    /** In addition to names with an underscore. */
    private static final Set<String> OWN_NAMES = Set.of("app", "interactive", "experience");

    private LinqAppCardBody() {}

    /** The card to send, or null if the body is not one of Linq's own. */
    public static SendMessageRequest send(OperationArguments arguments) {
        if (!isLinqs(arguments, CARD, RequestPart.App.class)) {
            return null;
        }
        RequestPart.App card = arguments.body().document(RequestPart.App.class, CARD);
        LinqMessageContent content = new LinqMessageContent(List.of(card), null, null, null, null, null, null);
        return new SendMessageRequest(
                LinqMessageBody.completed(arguments, content),
                arguments.sending().overrideOptOut());
    }

    /** The update, or null if the body is not one of Linq's own. */
    public static UpdateAppCardRequest update(OperationArguments arguments) {
        return isLinqs(arguments, UPDATE, UpdateAppCardRequest.class)
                ? arguments.body().document(UpdateAppCardRequest.class, UPDATE)
                : null;
    }

    private static boolean isLinqs(OperationArguments arguments, String expected, Class<?> type) {
        if (type.isInstance(arguments.body().plain())) {
            return true;
        }
        Map<?, ?> fields = arguments.body().fieldsOrNull(expected);
        return fields != null
                && (LinqNames.hasUnderscore(fields) || fields.keySet().stream().anyMatch(OWN_NAMES::contains));
    }
}

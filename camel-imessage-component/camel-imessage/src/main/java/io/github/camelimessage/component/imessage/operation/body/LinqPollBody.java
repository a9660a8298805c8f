// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.NewPollOption;
import java.util.Collection;
import java.util.Map;

/** The body of an exchange as a new poll of Linq, which has no title. */
public final class LinqPollBody {

    private static final String POLL =
            "a list of the texts of the options, a NewPoll or CreatePollRequest, or a Map or JSON of the fields of one";

    private LinqPollBody() {}

    /** The poll to create. A key in a header or in the endpoint overrides the one in the body. */
    public static CreatePollRequest poll(OperationArguments arguments) {
        if (arguments.title() != null) {
            throw arguments.refuse("title", "Linq's polls have no title: send the question as a text before the poll");
        }
        CreatePollRequest request = request(arguments);
        NewPoll poll = request.poll();
        String key = arguments.clientMessageId();
        return poll == null || key == null
                ? request
                : new CreatePollRequest(
                        new NewPoll(poll.options(), key, poll.unknownFields()), request.unknownFields());
    }

    private static CreatePollRequest request(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof Collection) {
            return new CreatePollRequest(new NewPoll(
                    PollBody.choices(arguments).stream().map(NewPollOption::new).toList(), null));
        }
        if (body instanceof CreatePollRequest || body instanceof Map<?, ?> map && map.containsKey("poll")) {
            return arguments.body().document(CreatePollRequest.class, POLL);
        }
        return new CreatePollRequest(arguments.body().document(NewPoll.class, POLL));
    }
}

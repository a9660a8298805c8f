// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.model.linq.CreatePollRequest;
import io.github.camelimessage.model.linq.LinqPollOption;
import io.github.camelimessage.model.linq.NewPoll;
import io.github.camelimessage.model.linq.NewPollOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The body of an exchange as what is said of a poll: the poll, further options, or the one that is voted for. */
final class LinqPollBody {

    private static final String POLL =
            "a list of the texts of the options, a NewPoll or CreatePollRequest, or a Map or JSON of the fields of one";
    private static final String OPTIONS = "the text of an option, or a list of such texts";
    private static final String OPTION = "the id of an option, or a LinqPollOption";

    private LinqPollBody() {}

    /** A poll to be made; the key that a header or the endpoint names wins over that of the body. */
    static CreatePollRequest poll(OperationArguments arguments) {
        CreatePollRequest request = request(arguments);
        NewPoll poll = request.poll();
        String key = arguments.clientMessageId();
        return poll == null || key == null
                ? request
                : new CreatePollRequest(
                        new NewPoll(poll.options(), key, poll.unknownFields()), request.unknownFields());
    }

    private static CreatePollRequest request(OperationArguments arguments) {
        Object body = arguments.plainBody();
        if (body instanceof Collection) {
            return new CreatePollRequest(new NewPoll(options(arguments), null));
        }
        if (body instanceof CreatePollRequest || body instanceof Map<?, ?> map && map.containsKey("poll")) {
            return arguments.document(CreatePollRequest.class, POLL);
        }
        return new CreatePollRequest(arguments.document(NewPoll.class, POLL));
    }

    /** Options to be added. */
    static List<NewPollOption> options(OperationArguments arguments) {
        Object body = arguments.plainBody();
        if (!(body instanceof Collection<?> elements)) {
            return List.of(new NewPollOption(arguments.text(OPTIONS)));
        }
        return elements.stream().map(element -> option(arguments, element)).toList();
    }

    private static NewPollOption option(OperationArguments arguments, Object element) {
        if (element instanceof NewPollOption option) {
            return option;
        }
        if (element instanceof CharSequence text) {
            return new NewPollOption(text.toString());
        }
        throw arguments.refuse(
                "body",
                "the body must be " + OPTIONS + ", but an option is "
                        + (element == null ? "null" : "a " + element.getClass().getTypeName()));
    }

    /** The option that is voted for, or no longer. */
    static String optionId(OperationArguments arguments) {
        return arguments.plainBody() instanceof LinqPollOption option ? option.optionId() : arguments.text(OPTION);
    }
}

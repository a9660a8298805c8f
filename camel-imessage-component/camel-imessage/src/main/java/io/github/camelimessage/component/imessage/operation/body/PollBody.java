// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.linq.LinqPollOption;
import io.github.camelimessage.model.linq.NewPollOption;
import java.util.Collection;
import java.util.List;

/**
 * The body of an exchange as the data of a poll.
 *
 * @param title the question
 * @param choices the texts of the options
 */
public record PollBody(String title, List<String> choices) {

    private static final String CHOICES = "the text of an option, or a list of such texts";
    private static final String OPTION = "the identifier of an option, or a PollOption";

    /** A poll to create. */
    public static PollBody read(OperationArguments arguments) {
        return new PollBody(arguments.title(), choices(arguments));
    }

    /** Options of a poll. */
    public static List<String> choices(OperationArguments arguments) {
        if (!(arguments.body().plain() instanceof Collection<?> elements)) {
            return List.of(arguments.body().text(CHOICES));
        }
        return arguments.body().elements("options", elements, CHOICES).stream()
                .map(element -> choice(arguments, element))
                .toList();
    }

    private static String choice(OperationArguments arguments, Object element) {
        if (element instanceof NewPollOption option) {
            return option.text();
        }
        if (element instanceof CharSequence text) {
            return text.toString();
        }
        throw arguments.refuse(
                "body",
                "the body must be " + CHOICES + ", but an option is a "
                        + element.getClass().getTypeName());
    }

    /** The option to vote for, or to take the vote back from. */
    public static String optionIdentifier(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof PollOption option) {
            return option.optionIdentifier();
        }
        return body instanceof LinqPollOption option
                ? option.optionId()
                : arguments.body().text(OPTION).strip();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import java.util.List;
import java.util.Locale;

/** The body of an exchange as a reaction: its name, an emoji, or a {@code Reaction}. */
public final class ReactionBody {

    private static final List<String> TAPBACKS = List.of("love", "like", "dislike", "laugh", "emphasize", "question");

    private static final String EXPECTED = "an emoji, a Reaction, or one of " + String.join(", ", TAPBACKS);

    private ReactionBody() {}

    public static Reaction read(OperationArguments arguments) {
        return arguments.body().plain() instanceof Reaction given ? given : named(arguments);
    }

    private static Reaction named(OperationArguments arguments) {
        String text = arguments.body().text(EXPECTED).strip();
        String name = text.toLowerCase(Locale.ROOT);
        if (TAPBACKS.contains(name)) {
            return new Reaction(new ReactionKind(name), null);
        }
        // A misspelled name would be sent as an emoji.
        if (text.chars().allMatch(unit -> unit < 128)) {
            throw arguments.refuse("body", "the body must be " + EXPECTED + ", but it is other text");
        }
        return new Reaction(ReactionKind.EMOJI, text);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import java.util.List;
import java.util.Locale;

/** The body of an exchange as a reaction: its name, an emoji, or a {@code Reaction}. */
final class LinqReactionBody {

    private static final List<String> TAPBACKS = List.of("love", "like", "dislike", "laugh", "emphasize", "question");

    private static final String EXPECTED = "an emoji, a Reaction, or one of " + String.join(", ", TAPBACKS);

    private LinqReactionBody() {}

    static ReactionRequest read(OperationArguments arguments) {
        ChangeOperation operation = arguments.reactionSelected() ? ChangeOperation.ADD : ChangeOperation.REMOVE;
        Reaction reaction = arguments.plainBody() instanceof Reaction given ? given : named(arguments);
        return new ReactionRequest(operation, type(reaction), reaction.emoji(), arguments.partIndex());
    }

    private static ReactionType type(Reaction reaction) {
        return ReactionKind.EMOJI.equals(reaction.kind())
                ? ReactionType.CUSTOM
                : new ReactionType(reaction.kind().value());
    }

    private static Reaction named(OperationArguments arguments) {
        String text = arguments.text(EXPECTED).strip();
        String name = text.toLowerCase(Locale.ROOT);
        if (TAPBACKS.contains(name)) {
            return new Reaction(new ReactionKind(name), null);
        }
        // A name that is misspelt would go out as an emoji.
        if (text.chars().allMatch(unit -> unit < 128)) {
            throw arguments.refuse("body", "the body must be " + EXPECTED + ", but it is other text");
        }
        return new Reaction(ReactionKind.EMOJI, text);
    }
}

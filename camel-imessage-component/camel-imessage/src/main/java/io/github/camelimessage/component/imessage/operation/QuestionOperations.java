// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.component.imessage.question.AnswerMatch;
import io.github.camelimessage.component.imessage.question.Question;
import io.github.camelimessage.component.imessage.question.QuestionRepository;
import io.github.camelimessage.component.imessage.question.Questions;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.sdk.IMessageClient;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Asks people, and takes their answers. */
final class QuestionOperations {

    private QuestionOperations() {}

    /** The body stays the question. */
    static CompletableFuture<OperationResult> ask(IMessageClient client, OperationArguments arguments) {
        QuestionRepository repository = arguments.asking().repository();
        Question question = arguments.asking().question(Instant.now());
        return new Questions(repository, client).ask(question).thenApply(asked -> {
            arguments.asking().asked();
            return asked(asked);
        });
    }

    private static OperationResult asked(Question question) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.QUESTION_ID, question.id());
        headers.put(IMessageConstants.CHAT_GUID, question.chatGuid());
        List<String> guids = question.messageGuids();
        headers.put(IMessageConstants.MESSAGE_GUID, guids.isEmpty() ? null : guids.get(guids.size() - 1));
        return new OperationResult(null, headers);
    }

    /** The body stays the event. */
    static CompletableFuture<OperationResult> takeAnswer(IMessageClient client, OperationArguments arguments) {
        QuestionRepository repository = arguments.asking().repository();
        Event event = arguments.exchange().getMessage().getBody(Event.class);
        if (event == null) {
            throw arguments.refuse(
                    "body",
                    "the body must be an event, as a route from imessage:events or webhook:imessage:events has it");
        }
        if (!AnswerMatch.isPossible(event)) {
            return CompletableFuture.completedFuture(taken(AnswerMatch.Outcome.NONE, null));
        }
        return new Questions(repository, client)
                .take(event, arguments.asking().account(), arguments.asking().line())
                .thenApply(match -> taken(match.outcome(), match.question()));
    }

    private static OperationResult taken(AnswerMatch.Outcome outcome, Question question) {
        Map<String, Object> headers = new HashMap<>();
        headers.put(IMessageConstants.QUESTION_ID, question == null ? null : question.id());
        headers.put(
                IMessageConstants.QUESTION_OUTCOME,
                outcome == AnswerMatch.Outcome.NONE ? null : outcome.name().toLowerCase(Locale.ROOT));
        return new OperationResult(null, headers);
    }
}

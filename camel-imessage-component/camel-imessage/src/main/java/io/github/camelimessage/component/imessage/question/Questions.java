// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Poll;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.SendTextOptions;
import io.github.camelimessage.sdk.WriteOptions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Asks. A question is saved before it is sent, and sent with keys made of its id: whoever asks it again after a crash, sends
 * nothing twice.
 */
public record Questions(QuestionRepository repository, IMessageClient client) {

    /** What the service told about the messages that ask. */
    private record Sent(Instant at, List<String> guids, List<PollOption> options) {

        static Sent text(Message message) {
            return new Sent(message.dateCreated(), List.of(message.guid()), List.of());
        }

        static Sent poll(Poll poll) {
            return new Sent(null, List.of(poll.pollMessageGuid()), poll.options());
        }

        Sent and(Sent next) {
            return new Sent(
                    at, Stream.concat(guids.stream(), next.guids.stream()).toList(), next.options);
        }
    }

    private static final Sent UNKNOWN = new Sent(null, List.of(), List.of());

    /**
     * Asks, or finishes what was begun before.
     *
     * @return the question as it is saved; one of this id that was sent before is not sent again
     */
    public CompletableFuture<Question> ask(Question question) {
        if (repository.insert(question)) {
            return send(question).handle((sent, failure) -> {
                if (failure != null) {
                    forget(question, failure);
                }
                return sent;
            });
        }
        Question saved = repository.find(question.id());
        if (saved == null) {
            return ask(question); // removed in between
        }
        if (!saved.chatGuid().equals(question.chatGuid()) || !saved.text().equals(question.text())) {
            throw ValidationException.invalidArgument(
                    "clientMessageId",
                    question.id(),
                    "ask: there is another question with the key " + question.id() + ". A key is for one question");
        }
        return settled(saved);
    }

    /** What nobody was asked, or perhaps, ends with the failure: who asks again with the same key sends it again. */
    private void forget(Question question, Throwable failure) {
        repository.remove(question);
        throw failure instanceof CompletionException wrapped ? wrapped : new CompletionException(failure);
    }

    /**
     * Saves the answer that an event is.
     *
     * @param line the line that the event came in on, or null
     */
    public CompletableFuture<AnswerMatch> take(Event event, String line) {
        List<CompletableFuture<Question>> all = repository.inChat(event.chatGuid()).stream()
                .filter(question -> line == null || question.line() == null || line.equals(question.line()))
                .map(this::settled)
                .toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(nothing ->
                        take(event, all.stream().map(CompletableFuture::join).toList()));
    }

    private AnswerMatch take(Event event, List<Question> questions) {
        List<Question> known = questions;
        while (true) {
            AnswerMatch match = AnswerMatch.of(event, known);
            boolean isNew = match.outcome() == AnswerMatch.Outcome.ANSWERED
                    && match.question().state() == QuestionState.OPEN;
            if (!isNew || repository.update(match.question().answered(match.answer(), Instant.now()))) {
                return match;
            }
            known = known.stream()
                    .map(question -> repository.find(question.id())) // somebody has written it meanwhile
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The question when it is known whether it was sent: one that a crash left is sent again. */
    private CompletableFuture<Question> settled(Question question) {
        return question.state() == QuestionState.SENDING ? send(question) : CompletableFuture.completedFuture(question);
    }

    private CompletableFuture<Question> send(Question question) {
        CompletableFuture<Sent> sent = question.choices().isEmpty()
                ? text(question)
                : client instanceof LinqClient
                        ? text(question)
                                .thenCompose(text -> poll(question, null).thenApply(text::and))
                        : poll(question, question.text());
        return sent.thenApply(result -> save(question, result));
    }

    private CompletableFuture<Sent> text(Question question) {
        SendTextOptions options = SendTextOptions.builder()
                .clientMessageId(question.id() + "-question")
                .build();
        return once(client.messages()
                .sendText(question.chatGuid(), question.text(), options)
                .thenApply(Sent::text));
    }

    private CompletableFuture<Sent> poll(Question question, String title) {
        return once(client.polls()
                .create(question.chatGuid(), title, question.choices(), new WriteOptions(question.id() + "-poll"))
                .thenApply(Sent::poll));
    }

    /** A service may refuse the repeat of a write that it carried out. Then it tells no guid. */
    private static CompletableFuture<Sent> once(CompletableFuture<Sent> call) {
        return call.handle((sent, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(sent);
                    }
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return cause instanceof IMessageException refused
                                    && ErrorCodes.DUPLICATE_MESSAGE.equals(refused.code())
                            ? CompletableFuture.completedFuture(UNKNOWN)
                            : CompletableFuture.<Sent>failedFuture(cause);
                })
                .thenCompose(Function.identity());
    }

    /** Somebody else may have sent it too, or taken its answer meanwhile. */
    private Question save(Question question, Sent sent) {
        Question saved = question;
        while (saved != null) {
            boolean isFirst = saved.state() == QuestionState.SENDING;
            if (!isFirst && !saved.messageGuids().isEmpty()) {
                return saved;
            }
            Question next = isFirst
                    ? saved.sent(sent.at(), sent.guids(), sent.options())
                    : saved.knowing(sent.at(), sent.guids(), sent.options());
            if (repository.update(next)) {
                return next.withVersion(next.version() + 1);
            }
            saved = repository.find(question.id());
        }
        throw new IMessageException(
                "ask: the question " + question.id() + " was removed while it was sent",
                ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of()),
                null);
    }
}

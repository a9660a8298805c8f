// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.operation.SendRefusal;
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
 * Asks questions. A question is saved before it is sent, and sent with keys made of its id, so asking it again after a
 * crash sends nothing twice.
 */
public record Questions(QuestionRepository repository, IMessageClient client) {

    /** What the service returned for the messages that ask. */
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
     * Asks, or completes an earlier attempt.
     *
     * @return the saved question; it is not sent again if one with this id was already sent
     */
    public CompletableFuture<Question> ask(Question question) {
        if (repository.insert(question)) {
            return send(question)
                    .exceptionallyCompose(failure -> SendRefusal.is(failure)
                            ? forget(question, failure)
                            : CompletableFuture.failedFuture(failure));
        }
        Question saved = repository.find(question.id());
        if (saved == null) {
            return ask(question); // removed in between
        }
        if (!saved.chatKey().equals(question.chatKey()) || !saved.text().equals(question.text())) {
            throw ValidationException.invalidArgument(
                    "clientMessageId",
                    question.id(),
                    "ask: there is another question with the key " + question.id() + ". A key is for one question");
        }
        return settled(saved);
    }

    /**
     * A refused question is removed, unless another thread or node has sent it meanwhile. After any other failure it
     * may have been sent, and stays.
     */
    private CompletableFuture<Question> forget(Question question, Throwable refusal) {
        Question saved = question;
        while (saved != null && saved.state() == QuestionState.SENDING && !repository.remove(saved)) {
            saved = repository.find(question.id());
        }
        return saved == null || saved.state() == QuestionState.SENDING
                ? CompletableFuture.failedFuture(refusal)
                : CompletableFuture.completedFuture(saved);
    }

    /**
     * Saves the answer in an event.
     *
     * @param account the account of the event, or null
     * @param line the line that the event came in on, or null
     */
    public CompletableFuture<AnswerMatch> take(Event event, String account, String line) {
        List<CompletableFuture<Question>> all = repository.inChat(event.chatGuid()).stream()
                .filter(question -> Objects.equals(account, question.account()))
                .filter(question -> line == null || question.line() == null || line.equals(question.line()))
                .map(question -> settled(question).exceptionally(Questions::notAsked))
                .toList();
        return CompletableFuture.allOf(all.toArray(CompletableFuture[]::new))
                .thenApply(nothing -> take(
                        event,
                        all.stream()
                                .map(CompletableFuture::join)
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** A finally refused question cannot be answered. For any other, it must first be known whether it was sent. */
    private static Question notAsked(Throwable failure) {
        Throwable cause = SendRefusal.cause(failure);
        if (SendRefusal.is(cause) || cause instanceof HalfSentException) {
            return null;
        }
        throw new CompletionException(cause);
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
                    .map(question -> repository.find(question.id())) // it was written meanwhile
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** Completes with the question when it is known whether it was sent: one that a crash left is sent again. */
    private CompletableFuture<Question> settled(Question question) {
        return question.state() == QuestionState.SENDING ? send(question) : CompletableFuture.completedFuture(question);
    }

    private CompletableFuture<Question> send(Question question) {
        return CompletableFuture.completedFuture(question)
                .thenCompose(this::write)
                .thenApply(sent -> save(question, sent));
    }

    private CompletableFuture<Sent> write(Question question) {
        if (question.choices().isEmpty()) {
            return text(question);
        }
        return client instanceof LinqClient
                ? text(question).thenCompose(text -> poll(question, null)
                        .exceptionally(Questions::halfSent)
                        .thenApply(text::and))
                : poll(question, question.text());
    }

    private static Sent halfSent(Throwable failure) {
        Throwable cause = SendRefusal.cause(failure);
        throw new CompletionException(
                SendRefusal.is(cause) && cause instanceof IMessageException refusal
                        ? new HalfSentException(refusal)
                        : cause);
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

    /** A service may refuse a repeated write that it has carried out, and then it returns no guid. */
    private static CompletableFuture<Sent> once(CompletableFuture<Sent> call) {
        return call.handle((sent, failure) -> {
                    if (failure == null) {
                        return CompletableFuture.completedFuture(sent);
                    }
                    Throwable cause = SendRefusal.cause(failure);
                    return cause instanceof IMessageException refused
                                    && ErrorCodes.DUPLICATE_MESSAGE.equals(refused.code())
                            ? CompletableFuture.completedFuture(UNKNOWN)
                            : CompletableFuture.<Sent>failedFuture(cause);
                })
                .thenCompose(Function.identity());
    }

    /** Another thread or node may have sent it too, or saved its answer meanwhile. */
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

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.rules.BlankText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which question an event answers. A reply or a vote answers only the question that it refers to. Other text answers
 * the open question of the chat, if there is exactly one that it can answer.
 *
 * @param outcome the result
 * @param question null if the event answers none
 * @param answer null if the event answers none
 */
public record AnswerMatch(Outcome outcome, Question question, Answer answer) {

    /** The result for the questions of a chat. */
    public enum Outcome {
        /** It is not about a question. */
        NONE,
        /** It answers a question. */
        ANSWERED,
        /** It answers a question that was already answered or has expired. */
        LATE,
        /** It could answer several. */
        AMBIGUOUS
    }

    /** The place of a picture in a text. */
    private static final String PICTURE = "\uFFFC";

    private static final AnswerMatch NONE = new AnswerMatch(Outcome.NONE, null, null);

    /** Whether the event can answer a question at all; checked before any look-up. */
    public static boolean isPossible(Event event) {
        return event.chatGuid() != null && !event.isFromMe() && (vote(event) != null || text(event) != null);
    }

    /** @param questions the questions of the chat, closed ones included */
    public static AnswerMatch of(Event event, List<Question> questions) {
        return vote(event) == null ? ofText((MessageEvent.Received) event, questions) : ofVote(event, questions);
    }

    private static AnswerMatch ofVote(Event event, List<Question> questions) {
        String guid = ((PollEvent) event).pollMessageGuid();
        String option = vote(event).optionIdentifier();
        return questions.stream()
                .filter(question -> question.messageGuids().contains(guid) && mayAnswer(question, event))
                .findFirst()
                .map(question -> question.options().stream()
                        .filter(choice -> choice.optionIdentifier().equals(option))
                        .map(choice -> named(question, new Answer(choice.text(), null, option, address(event))))
                        .findFirst()
                        .orElse(NONE)) // a choice that a person added
                .orElse(NONE);
    }

    private static AnswerMatch ofText(MessageEvent.Received event, List<Question> questions) {
        Message message = event.message();
        Answer answer = new Answer(text(event), message.guid(), null, address(event));
        Optional<Question> before = questions.stream()
                .filter(question ->
                        question.answer() != null && question.answer().isRepeatedBy(answer))
                .findFirst();
        if (before.isPresent()) {
            return new AnswerMatch(Outcome.ANSWERED, before.get(), before.get().answer());
        }
        List<Question> allowed = questions.stream()
                .filter(question -> mayAnswer(question, event))
                .toList();
        String target = message.replyTargetGuid();
        if (target != null) {
            return allowed.stream()
                    .filter(question -> question.messageGuids().contains(target) && chosen(question, answer) != null)
                    .findFirst()
                    .map(question -> named(question, chosen(question, answer)))
                    .orElse(NONE);
        }
        List<Question> open = allowed.stream()
                .filter(question ->
                        question.isOpen() && !isOlder(message, question) && chosen(question, answer) != null)
                .toList();
        return switch (open.size()) {
            case 0 -> NONE;
            case 1 -> new AnswerMatch(Outcome.ANSWERED, open.get(0), chosen(open.get(0), answer));
            default -> new AnswerMatch(Outcome.AMBIGUOUS, null, null);
        };
    }

    /** A question that the event refers to can only be answered once. */
    private static AnswerMatch named(Question question, Answer answer) {
        boolean isRepeat = question.answer() != null && question.answer().isRepeatedBy(answer);
        return new AnswerMatch(question.isOpen() || isRepeat ? Outcome.ANSWERED : Outcome.LATE, question, answer);
    }

    /** A poll is answered by one of its choices, also as text; null for anything else. */
    private static Answer chosen(Question question, Answer answer) {
        if (question.choices().isEmpty()) {
            return answer;
        }
        return question.choices().stream()
                .filter(choice -> choice.strip().equalsIgnoreCase(answer.text().strip()))
                .map(choice -> new Answer(choice, answer.messageGuid(), option(question, choice), answer.from()))
                .findFirst()
                .orElse(null);
    }

    private static String option(Question question, String choice) {
        return question.options().stream()
                .filter(option -> choice.equals(option.text()))
                .map(PollOption::optionIdentifier)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOlder(Message message, Question question) {
        return message.dateCreated() != null
                && question.sentAt() != null
                && message.dateCreated().isBefore(question.sentAt());
    }

    private static boolean mayAnswer(Question question, Event event) {
        String from = address(event);
        return question.answerFrom().isEmpty()
                || from != null && question.answerFrom().stream().anyMatch(allowed -> same(allowed, from));
    }

    private static boolean same(String address, String other) {
        return plain(address).equals(plain(other));
    }

    private static String plain(String address) {
        return AddressText.clean(address).toLowerCase(Locale.ROOT);
    }

    private static PollDelta.Voted vote(Event event) {
        return event instanceof PollEvent poll && poll.delta() instanceof PollDelta.Voted voted ? voted : null;
    }

    /** The text of a person's message; null for automatic replies and notices of a service. */
    private static String text(Event event) {
        if (!(event instanceof MessageEvent.Received received)
                || received.message().isAutoReply()
                || received.message().isSystemMessage()) {
            return null;
        }
        String text = received.message().content() == null
                ? null
                : received.message().content().text();
        return text == null || BlankText.isBlank(text.replace(PICTURE, "")) ? null : text;
    }

    private static String address(Event event) {
        Participant person = event.actor();
        if (person == null && event instanceof MessageEvent.Received received) {
            person = received.message().sender();
        }
        return person == null ? null : person.address();
    }
}

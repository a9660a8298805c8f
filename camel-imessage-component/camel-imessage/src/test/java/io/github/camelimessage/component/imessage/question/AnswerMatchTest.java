// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.component.imessage.question.AnswerMatch.Outcome;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.event.PollDelta;
import io.github.camelimessage.event.PollEvent;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.model.PollOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules that need no simulator. */
class AnswerMatchTest {

    private static final Instant ASKED = Instant.parse("2026-11-29T10:00:00Z");
    private static final Question TEXT = question("text", List.of(), "m-text");
    private static final Question POLL = question("poll", List.of("Yes", "No"), "m-poll");

    private static Question question(String id, List<String> choices, String guid) {
        return new Question(
                id,
                0,
                QuestionState.OPEN,
                ASKED,
                null,
                null,
                "chat",
                "Question " + id,
                choices,
                List.of(),
                ASKED.plusSeconds(600),
                null,
                "Please",
                Map.of(),
                ASKED,
                List.of(guid),
                choices.stream()
                        .map(choice -> new PollOption("id-" + choice, choice, null))
                        .toList(),
                null);
    }

    private static Event message(String guid, String text, String more) {
        try {
            Message message = new ObjectMapper()
                    .readValue(
                            "{\"guid\":\"" + guid + "\",\"content\":{\"text\":\"" + text
                                    + "\"},\"dateCreated\":\"2026-11-29T10:05:00Z\"" + more + "}",
                            Message.class);
            return new MessageEvent.Received(1, "chat", false, null, null, message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Event text(String text) {
        return message("m1", text, "");
    }

    private static Event vote(String poll, String option) {
        return new PollEvent(1, "chat", false, null, null, poll, new PollDelta.Voted(option));
    }

    private static void assertAnswers(Event event, Question question, String answer, Question... all) {
        AnswerMatch match = AnswerMatch.of(event, List.of(all));
        assertThat(match.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(match.question()).isSameAs(question);
        assertThat(match.answer().text()).isEqualTo(answer);
    }

    private static void assertOutcome(Outcome outcome, Event event, Question... all) {
        assertThat(AnswerMatch.of(event, List.of(all)).outcome()).isEqualTo(outcome);
    }

    @Test
    void textAnswersTheOneQuestionThatItCan() {
        assertAnswers(text("Perhaps"), TEXT, "Perhaps", TEXT, POLL);
        assertAnswers(text(" yes "), POLL, "Yes", POLL);
        assertOutcome(Outcome.AMBIGUOUS, text("Yes"), TEXT, POLL);
        assertOutcome(Outcome.NONE, text("Perhaps"), POLL);
        assertOutcome(Outcome.NONE, text("Perhaps"));
    }

    @Test
    void aReplyIsForItsTargetAlone() {
        assertAnswers(message("m1", "Yes", ",\"replyTargetGuid\":\"m-text\""), TEXT, "Yes", TEXT, POLL);
        assertAnswers(message("m1", "NO", ",\"replyTargetGuid\":\"m-poll\""), POLL, "No", TEXT, POLL);
        assertOutcome(Outcome.NONE, message("m1", "Perhaps", ",\"replyTargetGuid\":\"m-poll\""), TEXT, POLL);
        assertOutcome(Outcome.NONE, message("m1", "Yes", ",\"replyTargetGuid\":\"another\""), TEXT);
        Question closed = TEXT.expired(ASKED).closed(ASKED);
        assertOutcome(Outcome.LATE, message("m1", "Yes", ",\"replyTargetGuid\":\"m-text\""), closed, POLL);
    }

    @Test
    void aVoteIsForItsPollAlone() {
        assertAnswers(vote("m-poll", "id-No"), POLL, "No", TEXT, POLL);
        assertOutcome(Outcome.NONE, vote("m-poll", "id-of-an-added-choice"), POLL);
        assertOutcome(Outcome.NONE, vote("another", "id-No"), POLL);
        Question answered = POLL.answered(new Answer("No", null, "id-No", null), ASKED);
        assertAnswers(vote("m-poll", "id-No"), answered, "No", answered);
        assertOutcome(Outcome.LATE, vote("m-poll", "id-Yes"), answered);
    }

    @Test
    void whatWasWrittenBeforeTheQuestionIsNoAnswer() {
        assertOutcome(Outcome.NONE, text("Yes"), TEXT.sent(ASKED.plusSeconds(600), List.of("m-text"), List.of()));
        assertAnswers(text("Yes"), TEXT, "Yes", TEXT);
        Question later = TEXT.sent(ASKED.plusSeconds(600), List.of("m-text"), List.of());
        assertOutcome(Outcome.NONE, text("Yes"), later.sent(null, List.of("m-text"), List.of()));
        assertOutcome(Outcome.NONE, text("Yes"), later.knowing(null, List.of("m-text"), List.of()));
    }

    @Test
    void theGuidsOfOneChatHaveOneKey() {
        assertThat(Question.chatKey("iMessage;-;Alice@example.com")).isEqualTo("-;alice@example.com");
        assertThat(Question.chatKey("any;-;alice@example.com")).isEqualTo("-;alice@example.com");
        assertThat(Question.chatKey("any;+;chatAb")).isEqualTo(Question.chatKey("iMessage;+;chatAb"));
        assertThat(Question.chatKey("any;+;chatAb")).isNotEqualTo(Question.chatKey("any;+;chatab"));
        assertThat(Question.chatKey("5E0A-b")).isEqualTo("5E0A-b");
    }

    @Test
    void aMessageThatAnsweredOneQuestionAnswersNoLaterOne() {
        Question answered = question("old", List.of(), "m-old")
                .answered(new Answer("Yes", "m1", null, null), ASKED)
                .closed(ASKED);
        assertAnswers(text("Yes"), answered, "Yes", TEXT, answered);
        assertAnswers(message("m2", "Yes", ""), TEXT, "Yes", TEXT, answered);
    }

    @Test
    void whatNoPersonWroteIsNoAnswer() {
        assertThat(AnswerMatch.isPossible(text("Yes"))).isTrue();
        assertThat(AnswerMatch.isPossible(vote("m", "o"))).isTrue();
        assertThat(AnswerMatch.isPossible(message("m1", "I am driving", ",\"isAutoReply\":true")))
                .isFalse();
        assertThat(AnswerMatch.isPossible(message("m1", "You named the group", ",\"isSystemMessage\":true")))
                .isFalse();
        assertThat(AnswerMatch.isPossible(text(" "))).isFalse();
        assertThat(AnswerMatch.isPossible(text("\uFFFC"))).isFalse();
        assertThat(AnswerMatch.isPossible(text("\uFFFC \u200B"))).isFalse();
        assertThat(AnswerMatch.isPossible(text("\uFFFC Yes"))).isTrue();
        assertThat(AnswerMatch.isPossible(new PollEvent(1, "chat", false, null, null, "m", new PollDelta.Unvoted("o"))))
                .isFalse();
        assertThat(AnswerMatch.isPossible(new PollEvent(1, "chat", true, null, null, "m", new PollDelta.Voted("o"))))
                .isFalse();
    }
}

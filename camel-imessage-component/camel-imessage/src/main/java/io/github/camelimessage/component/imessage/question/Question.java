// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.camelimessage.model.PollOption;
import io.github.camelimessage.model.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A saved question to the people of a chat.
 *
 * @param id the key of the question, at most {@value #LONGEST_ID} characters
 * @param version number of writes; a write must have the newest version
 * @param state its state
 * @param due when the consumer of answers must process it next
 * @param account the account that asks, or null
 * @param line Photon: the line that asks, as written in the option; or null
 * @param chatGuid the chat
 * @param text the question
 * @param choices the choices of its poll; empty for a text question
 * @param answerFrom who may answer; empty if everyone in the chat may
 * @param deadline when it expires
 * @param remindAt when the people are reminded, or null
 * @param reminder the text of the reminder
 * @param headers headers for the exchange with the answer
 * @param sentAt when it was sent according to the service, otherwise when it was asked; null if neither is known
 * @param messageGuids the messages that ask: replies to one of them, and votes, answer this question and no other
 * @param options the options of the poll
 * @param answer the answer, or null
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Question(
        String id,
        @JsonIgnore long version,
        QuestionState state,
        @Timestamp Instant due,
        String account,
        String line,
        String chatGuid,
        String text,
        List<String> choices,
        List<String> answerFrom,
        @Timestamp Instant deadline,
        @Timestamp Instant remindAt,
        String reminder,
        Map<String, Object> headers,
        @Timestamp Instant sentAt,
        List<String> messageGuids,
        List<PollOption> options,
        Answer answer) {

    public static final int LONGEST_ID = 200;

    public Question {
        choices = choices == null ? List.of() : List.copyOf(choices);
        answerFrom = answerFrom == null ? List.of() : List.copyOf(answerFrom);
        headers = headers == null ? Map.of() : Map.copyOf(headers);
        messageGuids = messageGuids == null ? List.of() : List.copyOf(messageGuids);
        options = options == null ? List.of() : List.copyOf(options);
    }

    /** The key that identifies a chat: one chat may have several guids. */
    public String chatKey() {
        return chatKey(chatGuid);
    }

    /**
     * The common part of the guids of one chat. The service before the first semicolon differs between events and
     * calls, and addresses may differ in letter case.
     */
    public static String chatKey(String chatGuid) {
        int service = chatGuid.indexOf(';');
        if (service < 0) {
            return chatGuid;
        }
        String key = chatGuid.substring(service + 1);
        return key.startsWith("-;") ? key.toLowerCase(Locale.ROOT) : key;
    }

    /** Whether an answer is accepted. */
    @JsonIgnore
    public boolean isOpen() {
        return state == QuestionState.SENDING || state == QuestionState.OPEN;
    }

    /** The question with the version of the repository. */
    public Question withVersion(long newVersion) {
        return with(newVersion, state, due, remindAt, sentAt, messageGuids, options, answer);
    }

    /** The question after it was sent: it waits for the reminder or the deadline. */
    Question sent(Instant at, List<String> guids, List<PollOption> ofPoll) {
        Instant next = remindAt == null || remindAt.isAfter(deadline) ? deadline : remindAt;
        return with(version, QuestionState.OPEN, next, remindAt, known(at), guids, ofPoll, answer);
    }

    /** Adds what another sender of the question has learned. */
    Question knowing(Instant at, List<String> guids, List<PollOption> ofPoll) {
        return with(version, state, due, remindAt, known(at), guids, ofPoll, answer);
    }

    private Instant known(Instant at) {
        return at == null ? sentAt : at;
    }

    /** @param reminderGuid the message of the reminder; null if the service did not return it */
    Question reminded(String reminderGuid) {
        List<String> guids = reminderGuid == null
                ? messageGuids
                : Stream.concat(Stream.of(reminderGuid), messageGuids.stream()) // the last one is the question
                        .toList();
        Instant next = state == QuestionState.OPEN ? deadline : due;
        return with(version, state, next, null, sentAt, guids, options, answer);
    }

    /** The question after its time limit: people are no longer reminded. */
    Question waiting(Instant next) {
        return with(version, state, next, null, sentAt, messageGuids, options, answer);
    }

    Question answered(Answer given, Instant now) {
        return with(version, QuestionState.ANSWERED, now, remindAt, sentAt, messageGuids, options, given);
    }

    Question expired(Instant now) {
        return with(version, QuestionState.EXPIRED, now, remindAt, sentAt, messageGuids, options, answer);
    }

    Question closed(Instant forgotten) {
        return with(version, QuestionState.CLOSED, forgotten, remindAt, sentAt, messageGuids, options, answer);
    }

    Question later(Instant next) {
        return with(version, state, next, remindAt, sentAt, messageGuids, options, answer);
    }

    private Question with(
            long newVersion,
            QuestionState newState,
            Instant newDue,
            Instant newRemindAt,
            Instant newSentAt,
            List<String> newGuids,
            List<PollOption> newOptions,
            Answer newAnswer) {
        return new Question(
                id,
                newVersion,
                newState,
                newDue,
                account,
                line,
                chatGuid,
                text,
                choices,
                answerFrom,
                deadline,
                newRemindAt,
                reminder,
                headers,
                newSentAt,
                newGuids,
                newOptions,
                newAnswer);
    }

    /** Leaves out what people wrote. */
    @Override
    public String toString() {
        return "Question[" + id + ", " + state + ", " + chatGuid + "]";
    }
}

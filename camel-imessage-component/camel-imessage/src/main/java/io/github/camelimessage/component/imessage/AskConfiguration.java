// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.question.AnswersConsumer;
import io.github.camelimessage.component.imessage.question.QuestionRepository;
import java.time.Duration;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** Options: how people are asked, and how their answers come back. */
@UriParams
public abstract class AskConfiguration extends SendConfiguration {

    @UriParam
    private QuestionRepository questionRepository;

    @UriParam(label = "producer", defaultValue = "86400000")
    private Duration answerWithin = Duration.ofDays(1);

    @UriParam(label = "producer")
    private Duration remindAfter;

    @UriParam(label = "producer")
    private String reminder;

    @UriParam(label = "producer")
    private String choices;

    @UriParam(label = "producer")
    private String answerFrom;

    @UriParam(label = "producer")
    private String answerHeaders;

    @UriParam(label = "consumer", defaultValue = "10000")
    private Duration answerGrace = Duration.ofSeconds(10);

    @UriParam(label = "consumer,advanced", defaultValue = "1000")
    private Duration answerInterval = Duration.ofSeconds(1);

    public QuestionRepository getQuestionRepository() {
        return questionRepository;
    }

    /**
     * ask, takeAnswer and answers: where questions are saved until they are answered, the same for all three. For example an
     * io.github.camelimessage.component.imessage.question.JdbcQuestionRepository, or for tests a MemoryQuestionRepository.
     */
    public void setQuestionRepository(QuestionRepository questionRepository) {
        this.questionRepository = questionRepository;
    }

    public Duration getAnswerWithin() {
        return answerWithin;
    }

    /** ask: how long the question is open. After that, imessage:answers delivers it as expired. */
    public void setAnswerWithin(Duration answerWithin) {
        this.answerWithin = answerWithin;
    }

    public Duration getRemindAfter() {
        return remindAfter;
    }

    /** ask: when people are reminded once if nobody has answered. Without it, they are not reminded. */
    public void setRemindAfter(Duration remindAfter) {
        this.remindAfter = remindAfter;
    }

    public String getReminder() {
        return reminder;
    }

    /** ask: the text of the reminder. Without it, the question. */
    public void setReminder(String reminder) {
        this.reminder = OptionText.present(reminder, null);
    }

    public String getChoices() {
        return choices;
    }

    /**
     * ask: the choices of a poll, separated by commas; the question is its title, and with LINQ a text before it. The
     * header also takes a list. Without it, the question is a text, and any text answers it.
     */
    public void setChoices(String choices) {
        this.choices = OptionText.present(choices, null);
    }

    public String getAnswerFrom() {
        return answerFrom;
    }

    /** ask: the addresses of the people who may answer, separated by commas. Without it, everyone in the chat. */
    public void setAnswerFrom(String answerFrom) {
        this.answerFrom = OptionText.eachWithPlus(answerFrom);
    }

    public String getAnswerHeaders() {
        return answerHeaders;
    }

    /**
     * ask: names of headers that are saved and set on the exchange with the answer, separated by commas. Numbers and
     * booleans keep their type, everything else becomes text. Names that start with Camel are refused.
     */
    public void setAnswerHeaders(String answerHeaders) {
        this.answerHeaders = OptionText.present(answerHeaders, null);
    }

    public Duration getAnswerGrace() {
        return answerGrace;
    }

    /**
     * answers: how long to wait for an answer after the time limit, and after the start of the route: after a restart,
     * events of the time in between still have to be read.
     */
    public void setAnswerGrace(Duration answerGrace) {
        this.answerGrace = answerGrace;
    }

    public Duration getAnswerInterval() {
        return answerInterval;
    }

    /**
     * answers: how often the questionRepository is read. A failed exchange is retried after ten times this interval.
     */
    public void setAnswerInterval(Duration answerInterval) {
        this.answerInterval = answerInterval;
    }

    /** @throws IllegalArgumentException when an option is missing or cannot be used */
    AnswersConsumer.Settings answersSettings() {
        if (questionRepository == null) {
            throw new IllegalArgumentException("imessage:answers needs the option questionRepository, the one that"
                    + " imessage:ask has, for example a JdbcQuestionRepository");
        }
        if (answerInterval == null || answerInterval.toMillis() < 1) {
            throw new IllegalArgumentException("The option answerInterval must be at least a millisecond");
        }
        if (answerGrace == null || answerGrace.isNegative()) {
            throw new IllegalArgumentException("The option answerGrace must not be negative");
        }
        return new AnswersConsumer.Settings(questionRepository, answerInterval, answerGrace);
    }
}

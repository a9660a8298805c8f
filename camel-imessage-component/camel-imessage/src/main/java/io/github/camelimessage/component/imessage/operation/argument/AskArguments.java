// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.event.EventLine;
import io.github.camelimessage.component.imessage.question.Question;
import io.github.camelimessage.component.imessage.question.QuestionRepository;
import io.github.camelimessage.component.imessage.question.QuestionState;
import io.github.camelimessage.rules.AddressText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The headers and options of a question. */
public final class AskArguments {

    /** One that was begun and is neither sent nor given up: its process has crashed. */
    private static final Duration LEFT = Duration.ofMinutes(1);

    /** A longer number is saved as text: JSON readers refuse numbers of a thousand digits. */
    private static final int MOST_DIGITS = 100;

    /** Of an exchange whose question has no key, until it was asked: a redelivery asks the same question. */
    private static final String BEGUN = "CamelIMessageBegunQuestion";

    private record Begun(String id, String chatGuid, String text) {}

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;
    private final OperationArguments arguments;

    AskArguments(ArgumentLookup lookup, IMessageConfiguration options, OperationArguments arguments) {
        this.lookup = lookup;
        this.options = options;
        this.arguments = arguments;
    }

    public QuestionRepository repository() {
        if (options.getQuestionRepository() == null) {
            throw lookup.refuse(
                    "questionRepository",
                    "nothing says where questions are saved: set the option questionRepository, for example to a"
                            + " JdbcQuestionRepository");
        }
        return options.getQuestionRepository();
    }

    /** The question that the exchange asks. */
    public Question question(Instant now) {
        Duration within = positive(
                "answerWithin",
                lookup.converted(IMessageConstants.ANSWER_WITHIN, Duration.class, options.getAnswerWithin()));
        Duration remindAfter =
                lookup.converted(IMessageConstants.REMIND_AFTER, Duration.class, options.getRemindAfter());
        String text = arguments.body().text("the question");
        if (text.isBlank()) {
            throw lookup.refuse("body", "the question is empty");
        }
        String reminder = lookup.text(IMessageConstants.REMINDER, options.getReminder());
        String chatGuid = arguments.chatGuid();
        return new Question(
                id(chatGuid, text),
                0,
                QuestionState.SENDING,
                now.plus(LEFT),
                options.getAccount(),
                line(),
                chatGuid,
                text,
                choices(),
                lookup.addresses(IMessageConstants.ANSWER_FROM, options.getAnswerFrom()).stream()
                        .map(AddressText::clean)
                        .toList(),
                now.plus(within),
                remindAfter == null ? null : now.plus(positive("remindAfter", remindAfter)),
                reminder == null ? text : reminder,
                kept(),
                now.truncatedTo(ChronoUnit.MILLIS),
                null,
                null,
                null);
    }

    /** Photon: the line of the exchange or of its event; null if none is named. */
    public String line() {
        if (options.vendor() == IMessageProvider.LINQ) {
            return null; // a chat of Linq is on one line alone
        }
        boolean isFixed = options.getLine() != null && !"*".equals(options.getLine());
        String line = isFixed ? options.getLine() : lookup.name(IMessageConstants.LINE, null);
        return line == null || !isFixed && EventLine.isOfOther(line, lookup.exchange(), options.lineOwner())
                ? null
                : line;
    }

    /** The account that asks or receives the event, or null. */
    public String account() {
        return options.getAccount();
    }

    /** The question was asked: from now on, the exchange asks another one. */
    public void asked() {
        lookup.exchange().removeProperty(BEGUN);
    }

    private String id(String chatGuid, String text) {
        String key = lookup.key(options.getClientMessageId());
        if (key != null && key.length() > Question.LONGEST_ID) {
            throw lookup.refuse(
                    "clientMessageId",
                    "the key of a question has at most " + Question.LONGEST_ID + " characters, and this one "
                            + key.length());
        }
        return key == null ? begun(chatGuid, text) : key;
    }

    private String begun(String chatGuid, String text) {
        Begun begun = lookup.exchange().getProperty(BEGUN, Begun.class);
        if (begun == null || !begun.chatGuid().equals(chatGuid) || !begun.text().equals(text)) {
            begun = new Begun(UUID.randomUUID().toString(), chatGuid, text);
            lookup.exchange().setProperty(BEGUN, begun);
        }
        return begun.id();
    }

    private Duration positive(String field, Duration value) {
        if (value == null || value.isNegative() || value.isZero()) {
            throw lookup.refuse(field, field + " must be longer than nothing");
        }
        return value;
    }

    private List<String> choices() {
        List<String> choices = lookup.texts(IMessageConstants.CHOICES, options.getChoices());
        if (choices.size() == 1) {
            throw lookup.refuse("choices", "a poll has at least two choices");
        }
        return choices;
    }

    /** What comes back from the repository as it was, all else as text. */
    private Map<String, Object> kept() {
        Map<String, Object> kept = new HashMap<>();
        for (String name : ArgumentLookup.split(options.getAnswerHeaders())) {
            if (name.toLowerCase(Locale.ROOT).startsWith("camel")) {
                throw lookup.refuse(
                        "answerHeaders", "the header " + name + " is Camel's: choose a name that is your own");
            }
            Object value = lookup.exchange().getMessage().getHeader(name);
            if (value != null) {
                kept.put(name, isKept(value) ? value : text(name, value));
            }
        }
        return kept;
    }

    private static boolean isKept(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Double number && Double.isFinite(number)
                || value instanceof BigDecimal decimal && decimal.precision() <= MOST_DIGITS
                || value instanceof Boolean;
    }

    private String text(String name, Object value) {
        try {
            return TextReader.read(value, lookup.exchange());
        } catch (UnusableValueException e) {
            throw lookup.refuse("answerHeaders", "the header " + name + " cannot be saved: " + e.getMessage());
        }
    }
}

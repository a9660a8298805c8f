// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.model.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/**
 * Questions to colleagues, in chats that the configuration names, and their answers. The questions are saved in a file:
 * a turn that is repeated after a crash does not ask again, and finds an answer that came in the meantime.
 */
final class Colleagues {

    /** Whether the question still has to be sent. */
    static final String ASK = "agent.ask";

    private static final String QUESTION = "agent.question";
    private static final String NO_ANSWER = "There is no answer yet. It will be passed on when it comes.";
    private static final int KEPT = 200;

    /**
     * A question.
     *
     * @param key the key of the message that asks it
     * @param chat the chat of the person who needs the answer
     * @param person address of that person
     * @param colleague the colleague's chat
     * @param messageGuid the message that asks it, which the answer may reply to; null before it is sent
     * @param answer null until it arrives
     */
    record Question(
            String key, String chat, String person, String colleague, String text, String messageGuid, String answer) {

        Question withMessage(String guid) {
            return new Question(key, chat, person, colleague, text, guid, answer);
        }

        Question withAnswer(String given) {
            return new Question(key, chat, person, colleague, text, messageGuid, given);
        }
    }

    private final Map<String, String> chats;
    private final JsonFile<Question[]> file;
    private final Duration patience;
    private final Map<String, CompletableFuture<String>> waiting = new HashMap<>();

    /**
     * @param chats the chats with the colleagues by name; the agent writes to no others
     * @param patience how long a turn waits for an answer
     */
    Colleagues(Map<String, String> chats, Path file, Duration patience) {
        this.chats = Map.copyOf(chats);
        this.file = new JsonFile<>(file, Question[].class);
        this.patience = patience;
    }

    List<String> names() {
        return chats.keySet().stream().sorted().toList();
    }

    boolean isOne(String chat) {
        return chats.containsValue(chat);
    }

    /** Reads the question from the arguments of the tool. Sets the body to the text for the colleague. */
    synchronized void open(Exchange exchange) {
        var message = exchange.getMessage();
        String key = message.getHeader(IMessageConstants.CLIENT_MESSAGE_ID, String.class);
        Map<?, ?> arguments = message.getBody(Map.class);
        Question question = find(other -> other.key().equals(key));
        if (question == null) {
            question = new Question(
                    key,
                    message.getHeader(IMessageConstants.CHAT_GUID, String.class),
                    exchange.getProperty(ToolRoutes.PERSON, String.class),
                    chats.get(arguments.get("colleague")),
                    (String) arguments.get("question"),
                    null,
                    null);
            List<Question> more = questions();
            more.add(question);
            file.write(
                    more.subList(Math.max(0, more.size() - KEPT), more.size()).toArray(Question[]::new));
        }
        waiting.compute(key, (any, before) -> before == null || before.isDone() ? new CompletableFuture<>() : before);
        exchange.setProperty(QUESTION, key);
        exchange.setProperty(ASK, question.messageGuid() == null);
        message.setHeader(IMessageConstants.CHAT_GUID, question.colleague());
        message.setBody(question.person() + " needs to know: " + question.text() + " (Please reply to this message.)");
    }

    /** Called after the question was sent. Sets the body to the future answer, for which the turn waits. */
    synchronized void asked(Exchange exchange) {
        String key = exchange.getProperty(QUESTION, String.class);
        if (exchange.getMessage().getBody() instanceof Message sent) {
            change(key, question -> question.withMessage(sent.guid()));
        }
        String answer = find(question -> question.key().equals(key)).answer();
        CompletableFuture<String> future = waiting.get(key);
        exchange.getMessage()
                .setBody(
                        answer == null
                                ? future.completeOnTimeout(NO_ANSWER, patience.toMillis(), TimeUnit.MILLISECONDS)
                                : CompletableFuture.completedFuture(answer));
    }

    /**
     * Handles a message of a colleague.
     *
     * @param repliesTo the message that it replies to, or null
     * @return the question that it answers; null if there is none or several are possible
     */
    synchronized Question answered(String chat, String repliesTo, String text) {
        List<Question> open = questions().stream()
                .filter(question -> question.colleague().equals(chat) && question.answer() == null)
                .toList();
        List<Question> meant = repliesTo == null
                ? open
                : open.stream()
                        .filter(question -> question.messageGuid() == null // being sent
                                || question.messageGuid().equals(repliesTo))
                        .toList();
        if (meant.size() != 1) {
            return null;
        }
        Question question = meant.get(0).withAnswer(text);
        change(question.key(), any -> question);
        return question;
    }

    /**
     * Passes the answer to the turn that asked.
     *
     * @return false if that turn has ended, so that the answer must be sent in another turn
     */
    synchronized boolean deliver(Question question, Conversation conversation) {
        CompletableFuture<String> future = waiting.remove(question.key());
        if (future != null) {
            return future.complete(question.answer());
        }
        // After a crash: a turn that is still to be repeated finds the answer itself.
        return conversation.heard().stream().anyMatch(first -> question.key().startsWith(Turn.key(first) + "-"));
    }

    private Question find(Predicate<Question> which) {
        return questions().stream().filter(which).findFirst().orElse(null);
    }

    private void change(String key, UnaryOperator<Question> change) {
        file.write(questions().stream()
                .map(question -> question.key().equals(key) ? change.apply(question) : question)
                .toArray(Question[]::new));
    }

    private List<Question> questions() {
        Question[] questions = file.read();
        return questions == null ? new ArrayList<>() : new ArrayList<>(List.of(questions));
    }
}

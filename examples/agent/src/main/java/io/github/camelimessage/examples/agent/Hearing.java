// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Message;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;

/**
 * Saves messages to the agent. After this step the message is in a file, so the event can count as processed and need
 * not stay open until the answer is sent. It could not stay open: the consumer runs the exchanges of a chat one after
 * the other, so the second message of a turn would wait for the answer to the first, and a vendor does not wait that
 * long for the answer to its webhook.
 */
final class Hearing implements Processor {

    private static final String OBJECT = "\uFFFC"; // the place of a file in a text

    private final Conversations conversations;
    private final Turns turns;
    private final Colleagues colleagues;
    private final ProducerTemplate template;
    private final Pattern name;

    /** @param name the name of the agent in groups */
    Hearing(Conversations conversations, Turns turns, Colleagues colleagues, ProducerTemplate template, String name) {
        this.conversations = conversations;
        this.turns = turns;
        this.colleagues = colleagues;
        this.template = template;
        this.name = Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** Sets the body to the chat that needs an answer. If there is none, the exchange ends here. */
    @Override
    public void process(Exchange exchange) {
        MessageEvent.Received event = exchange.getMessage().getBody(MessageEvent.Received.class);
        String key = exchange.getMessage().getHeader(IMessageConstants.SEQUENCE, String.class);
        if (key == null) {
            key = exchange.getMessage().getHeader(IMessageConstants.EVENT_ID, String.class);
        }
        String chat = colleagues.isOne(event.chatGuid()) ? passOn(event, key) : listen(event, key);
        exchange.getMessage().setBody(chat);
        exchange.setRouteStop(chat == null);
    }

    private String listen(MessageEvent.Received event, String key) {
        Message message = event.message();
        String text = text(message);
        List<Heard.Enclosure> files = message.content().attachments().stream()
                .map(file -> new Heard.Enclosure(file.guid(), file.fileName(), file.mimeType()))
                .toList();
        if (event.actor() == null || message.isSystemMessage() || text.isBlank() && files.isEmpty()) {
            return null;
        }
        Conversation conversation = conversation(event.chatGuid());
        if (conversation.group() && !isForMe(message, text)) {
            return null; // messages between other people are not saved
        }
        String person = event.actor().address();
        boolean isReply = message.replyTargetGuid() != null;
        return save(event.chatGuid(), new Heard(key, time(event), person, event.messageGuid(), isReply, text, files));
    }

    /** Passes the answer of a colleague to the turn that waits for it; if none does, starts a new turn. */
    private String passOn(MessageEvent.Received event, String key) {
        Message message = event.message();
        Colleagues.Question question = colleagues.answered(event.chatGuid(), message.replyTargetGuid(), text(message));
        if (question == null || colleagues.deliver(question, conversation(question.chat()))) {
            return null;
        }
        String news = "[A colleague answers the question \"" + question.text() + "\": " + question.answer() + "]";
        return save(question.chat(), new Heard(key, time(event), question.person(), null, false, news, List.of()));
    }

    private String save(String chat, Heard message) {
        Conversation before = conversation(chat);
        if (before.known().contains(message.key())) {
            return before.hasWork() ? chat : null;
        }
        conversations.change(chat, conversation -> conversation.hear(message));
        turns.interrupt(chat, message.person());
        return chat;
    }

    private Conversation conversation(String chat) {
        Conversation known = conversations.find(chat);
        if (known != null) {
            return known;
        }
        Chat found =
                template.requestBodyAndHeader("imessage:getChat", null, IMessageConstants.CHAT_GUID, chat, Chat.class);
        return conversations.begin(chat, found.isGroup());
    }

    private boolean isForMe(Message message, String text) {
        return name.matcher(text).find() || message.replyTargetGuid() != null && isMine(message.replyTargetGuid());
    }

    private boolean isMine(String messageGuid) {
        return template.requestBodyAndHeader(
                        "imessage:getMessage", null, IMessageConstants.MESSAGE_GUID, messageGuid, Message.class)
                .isFromMe();
    }

    private static long time(MessageEvent.Received event) {
        return event.occurredAt() == null
                ? System.currentTimeMillis()
                : event.occurredAt().toEpochMilli();
    }

    private static String text(Message message) {
        String text = message.content().text();
        return text == null ? "" : text.replace(OBJECT, "").strip();
    }
}

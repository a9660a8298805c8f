// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.ChatMessageDeserializer;
import dev.langchain4j.data.message.ChatMessageSerializer;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.TextContent;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.memory.ChatMemory;
import dev.langchain4j.memory.chat.MessageWindowChatMemory;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.service.AiServices;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the model, and saves its answer. If there is none, the person is informed once, and a colleague is called. */
final class Thinking implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(Thinking.class);

    private static final int REMEMBERED_MESSAGES = 60;
    private static final int TOOL_ROUNDS = 8;

    private final ChatModel model;
    private final Conversations conversations;
    private final Enclosures enclosures;
    private final Tools tools;
    private final Answers answers;
    private final String name;

    Thinking(
            ChatModel model,
            Conversations conversations,
            Enclosures enclosures,
            Tools tools,
            Answers answers,
            String name) {
        this.model = model;
        this.conversations = conversations;
        this.enclosures = enclosures;
        this.tools = tools;
        this.answers = answers;
        this.name = name;
    }

    @Override
    public void process(Exchange exchange) {
        Turn turn = exchange.getMessage().getBody(Turn.class);
        List<ChatMessage> before = remembered(conversations.find(turn.chat()));
        turn.begin();
        try {
            ChatMemory memory = MessageWindowChatMemory.withMaxMessages(REMEMBERED_MESSAGES);
            before.forEach(memory::add);
            String answer = assistant(turn, memory).answer(contents(turn));
            List<Saying> sayings = answers.sayings(turn, answer);
            if (turn.close()) {
                save(turn, sayings, memory.messages(), false);
            }
        } catch (RuntimeException e) {
            if (turn.close()) {
                LOG.warn(
                        "No answer of the model in {}: {}",
                        turn.chat(),
                        e.getClass().getSimpleName());
                LOG.debug("No answer of the model", e); // its text may contain what people wrote
                giveUp(turn, before);
            }
        }
    }

    private Assistant assistant(Turn turn, ChatMemory memory) {
        return AiServices.builder(Assistant.class)
                .chatModel(model)
                .chatMemory(memory)
                .systemMessageProvider(any -> Answers.instructions(name))
                .toolProvider(tools.of(turn))
                .hallucinatedToolNameStrategy(Tools::unknown)
                .maxSequentialToolsInvocations(TOOL_ROUNDS)
                .build();
    }

    private List<Content> contents(Turn turn) {
        List<Content> contents = new ArrayList<>();
        for (Heard message : turn.said()) {
            if (!message.text().isBlank()) {
                contents.add(
                        TextContent.from(turn.isGroup() ? message.person() + ": " + message.text() : message.text()));
            }
            message.files().forEach(file -> contents.add(enclosures.read(file)));
        }
        return contents;
    }

    private void giveUp(Turn turn, List<ChatMessage> before) {
        boolean isKnown = conversations.find(turn.chat()).away();
        List<ChatMessage> memory = new ArrayList<>(before);
        turn.said().stream()
                .filter(message -> !message.text().isBlank())
                .forEach(message -> memory.add(UserMessage.from(message.text())));
        if (!isKnown) {
            memory.add(AiMessage.from(Answers.AWAY));
        }
        save(turn, isKnown ? List.of() : answers.away(turn), memory, true);
    }

    /** Saves atomically: the memory of the model, the messages to send, and that the question is answered. */
    private void save(Turn turn, List<Saying> sayings, List<ChatMessage> messages, boolean isAway) {
        String memory = ChatMessageSerializer.messagesToJson(messages.stream()
                .filter(message -> !(message instanceof SystemMessage))
                .map(Thinking::withoutFiles)
                .toList());
        conversations.change(turn.chat(), conversation -> conversation.dealtWith(turn.said(), sayings, memory, isAway));
    }

    private static List<ChatMessage> remembered(Conversation conversation) {
        return conversation.memory() == null
                ? List.of()
                : ChatMessageDeserializer.messagesFromJson(conversation.memory());
    }

    private static ChatMessage withoutFiles(ChatMessage message) {
        return message instanceof UserMessage user
                ? UserMessage.from(
                        user.contents().stream().map(Enclosures::remembered).toList())
                : message;
    }
}

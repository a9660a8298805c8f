// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.main.Main;

/** The Camel application. It can be stopped or killed, and restarted with the same directory. */
final class AgentApplication implements AutoCloseable {

    private final Main camel = new Main();

    /** At Linq; else null. */
    private WebhookServer webhooks;

    /**
     * @param colleagues the chats with colleagues by name; the first by name is called when the model is not available
     * @param directory directory of the conversations and the position
     */
    AgentApplication(Account account, Model model, Map<String, String> colleagues, Path directory, Limits limits)
            throws Exception {
        Files.createDirectories(directory);
        camel.bind("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        account.properties().forEach(camel::addOverrideProperty);
        camel.addOverrideProperty("agent.maxBytes", String.valueOf(limits.maxBytes()));
        camel.addOverrideProperty(
                "agent.silence", String.valueOf(limits.silence().toMillis()));
        camel.start();
        try {
            CamelContext context = camel.getCamelContext();
            if (account.isLinq()) {
                webhooks = new WebhookServer(account.webhookPort());
                context.addService(webhooks);
            }
            addRoutes(context, account, model, colleagues, directory, limits);
            if (webhooks != null) {
                webhooks.open();
            }
        } catch (Exception e) {
            camel.stop();
            throw e;
        }
    }

    private static void addRoutes(
            CamelContext context,
            Account account,
            Model model,
            Map<String, String> colleagueChats,
            Path directory,
            Limits limits)
            throws Exception {
        ProducerTemplate template = context.createProducerTemplate();
        Conversations conversations = new Conversations(Files.createDirectories(directory.resolve("chats")));
        Colleagues colleagues = new Colleagues(colleagueChats, directory.resolve("questions.json"), limits.patience());
        Tools tools = new Tools(ToolRoutes.tools(limits.tools(), colleagues), template);
        Answers answers = new Answers(
                limits.bubble(), colleagueChats.get(colleagues.names().get(0)));
        Turns turns = new Turns(conversations, template);
        context.addRoutes(new ToolRoutes(colleagues));
        context.addRoutes(new ConversationRoutes(
                account.events(),
                new Hearing(conversations, turns, colleagues, template, limits.name()),
                turns,
                new Presence(context, limits.typing()),
                new Thinking(
                        model.open(),
                        conversations,
                        new Enclosures(template, limits.maxBytes()),
                        tools,
                        answers,
                        limits.name()),
                conversations));
    }

    @Override
    public void close() {
        if (webhooks != null) {
            webhooks.shut();
        }
        camel.stop();
    }
}

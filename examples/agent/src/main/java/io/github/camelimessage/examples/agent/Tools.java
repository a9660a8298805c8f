// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import dev.langchain4j.agent.tool.ToolExecutionRequest;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.service.tool.ToolProvider;
import dev.langchain4j.service.tool.ToolProviderResult;
import io.github.camelimessage.component.imessage.IMessageConstants;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the model call the routes on the allow-list. Anyone who writes to the agent may try to manipulate the model, so
 * its output is treated like input of a stranger. Its arguments are checked, and become the body of the exchange as a
 * map. They never become a header, an operation or an address: chat and key are those of the turn.
 */
final class Tools {

    private static final Logger LOG = LoggerFactory.getLogger(Tools.class);

    private final List<Tool> allowed;
    private final ProducerTemplate template;

    Tools(List<Tool> allowed, ProducerTemplate template) {
        this.allowed = List.copyOf(allowed);
        this.template = template;
    }

    /** The tools for a turn. */
    ToolProvider of(Turn turn) {
        Map<String, Integer> calls = new HashMap<>();
        return request -> {
            ToolProviderResult.Builder tools = ToolProviderResult.builder();
            allowed.stream()
                    .filter(tool -> turn.isGroup() || !tool.groupsOnly())
                    .forEach(tool -> tools.add(
                            tool.specification(),
                            (call, memory) -> execute(tool, call, turn, calls.merge(tool.name(), 1, Integer::sum))));
            return tools.build();
        };
    }

    /** The answer to a call of an unknown tool. */
    static ToolExecutionResultMessage unknown(ToolExecutionRequest call) {
        LOG.warn("The model called a tool that it does not have");
        return ToolExecutionResultMessage.from(call, "There is no such tool.");
    }

    /**
     * @param number the number of the call of this tool in the turn, for a key that stays the same if the turn is
     *     repeated
     */
    private String execute(Tool tool, ToolExecutionRequest call, Turn turn, int number) {
        if (turn.isInterrupted()) {
            return "The person goes on writing.";
        }
        Map<String, String> arguments;
        try {
            arguments = tool.read(call.arguments());
        } catch (IllegalArgumentException e) {
            LOG.warn("Refused a call of the model: {}", e.getMessage());
            return "Refused: " + e.getMessage();
        }
        Exchange done = template.request("direct:tool-" + tool.name(), exchange -> {
            exchange.getMessage().setBody(arguments);
            exchange.getMessage().setHeader(IMessageConstants.CHAT_GUID, turn.chat());
            exchange.getMessage()
                    .setHeader(IMessageConstants.CLIENT_MESSAGE_ID, turn.key() + "-" + tool.name() + "-" + number);
            exchange.setProperty(ToolRoutes.PERSON, turn.last().person());
        });
        try {
            if (done.getException() == null) {
                Object result = done.getMessage().getBody();
                return String.valueOf(result instanceof Future<?> later ? later.get() : result);
            }
            LOG.warn("The tool {} failed: {}", tool.name(), done.getException().toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // the person wrote more: the next call of the model ends at once
        } catch (ExecutionException e) {
            LOG.warn("The tool {} failed: {}", tool.name(), e.getCause().toString());
        }
        return "It did not work.";
    }
}

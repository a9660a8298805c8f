// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.console;

import io.github.camelimessage.component.imessage.ClientDescription;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.consumer.IMessageConsumer;
import io.github.camelimessage.component.imessage.webhook.WebhookStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.spi.annotations.DevConsole;
import org.apache.camel.support.console.AbstractDevConsole;
import org.apache.camel.util.json.JsonArray;
import org.apache.camel.util.json.JsonObject;

/** The developer console {@code imessage}: the open clients, and the status of consumers and webhooks. */
@DevConsole(name = "imessage", displayName = "iMessage", description = IMessageDevConsole.DESCRIPTION)
public class IMessageDevConsole extends AbstractDevConsole {

    static final String DESCRIPTION = "iMessage clients, consumers of events and webhooks";

    public IMessageDevConsole() {
        super("camel", "imessage", "iMessage", DESCRIPTION);
    }

    @Override
    protected Map<String, Object> doCallJson(Map<String, Object> options) {
        JsonObject root = new JsonObject();
        root.put("clients", clients());
        root.put("consumers", consumers());
        root.put("webhooks", webhooks());
        return root;
    }

    @Override
    protected String doCallText(Map<String, Object> options) {
        StringBuilder text = new StringBuilder();
        clients().forEach(client -> append(text, "Client", client));
        consumers().forEach(consumer -> append(text, "Consumer", consumer));
        webhooks().forEach(webhook -> append(text, "Webhook", webhook));
        return text.toString();
    }

    private static void append(StringBuilder text, String title, Object facts) {
        text.append("%n    %s:".formatted(title));
        ((JsonObject) facts).forEach((name, value) -> text.append("%n        %s: %s".formatted(name, value)));
        text.append("%n".formatted());
    }

    private JsonArray clients() {
        JsonArray clients = new JsonArray();
        components().flatMap(component -> component.clients().stream()).forEach(client -> clients.add(facts(client)));
        return clients;
    }

    private JsonArray consumers() {
        List<JsonObject> consumers = new ArrayList<>();
        components()
                .flatMap(component -> component.consumers().stream())
                .forEach(consumer -> consumers.add(facts(consumer)));
        consumers.sort(Comparator.comparing((JsonObject facts) -> String.valueOf(facts.get("routeId")))
                .thenComparing(facts -> String.valueOf(facts.get("line"))));
        return new JsonArray(consumers);
    }

    private JsonArray webhooks() {
        JsonArray webhooks = new JsonArray();
        components()
                .flatMap(component -> component.webhooks().stream())
                .sorted(Comparator.comparing(WebhookStatus::getWebhook))
                .forEach(webhook -> webhooks.add(facts(webhook)));
        return webhooks;
    }

    /** A context may have the component under several names. Components that are not used yet are not created here. */
    private Stream<IMessageComponent> components() {
        return getCamelContext().getComponentNames().stream()
                .map(name -> getCamelContext().hasComponent(name))
                .filter(IMessageComponent.class::isInstance)
                .map(IMessageComponent.class::cast);
    }

    private static JsonObject facts(ClientDescription client) {
        JsonObject facts = new JsonObject();
        putIfKnown(facts, "account", client.account());
        putIfKnown(facts, "provider", client.provider());
        putIfKnown(facts, "transport", client.transport());
        putIfKnown(facts, "address", client.address());
        putIfKnown(facts, "class", client.className());
        putIfKnown(facts, "project", client.project());
        putIfKnown(facts, "line", client.line());
        putIfKnown(facts, "tokensExpire", client.tokensExpire());
        putIfKnown(facts, "tokenError", client.tokenError());
        return facts;
    }

    private static JsonObject facts(IMessageConsumer consumer) {
        JsonObject facts = new JsonObject();
        putIfKnown(facts, "routeId", consumer.getRouteId());
        putIfKnown(facts, "account", consumer.getAccount());
        putIfKnown(facts, "line", consumer.getLine());
        facts.put("uri", consumer.getEndpoint().toString()); // with secrets masked
        facts.put("connected", consumer.isConnected());
        facts.put("proven", consumer.getProven());
        putIfKnown(facts, "checkpoint", consumer.getCheckpoint());
        facts.put("head", consumer.getHead());
        facts.put("lag", consumer.getLag());
        facts.put("inFlight", consumer.getInFlight());
        facts.put("lastFrameAge", consumer.getLastFrameAge());
        facts.put("lastAuditAge", consumer.getLastAuditAge());
        facts.put("reconnects", consumer.getReconnects());
        facts.put("gaps", consumer.getGaps());
        facts.put("unreadable", consumer.getUnreadable());
        facts.put("late", consumer.getLate());
        putIfKnown(facts, "lastError", consumer.getLastError());
        return facts;
    }

    private static JsonObject facts(WebhookStatus webhook) {
        JsonObject facts = new JsonObject();
        facts.put("path", webhook.getWebhook());
        putIfKnown(facts, "account", webhook.getAccount());
        putIfKnown(facts, "subscription", webhook.getSubscriptionId());
        facts.put("received", webhook.getReceived());
        facts.put("completed", webhook.getCompleted());
        facts.put("failed", webhook.getFailed());
        facts.put("filtered", webhook.getFiltered());
        facts.put("duplicates", webhook.getDuplicates());
        facts.put("overlapping", webhook.getOverlapping());
        facts.put("inFlight", webhook.getInFlight());
        facts.put("refused", new JsonObject(webhook.refusals()));
        facts.put("lastDeliveryAge", webhook.getLastDeliveryAge());
        return facts;
    }

    private static void putIfKnown(JsonObject facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}

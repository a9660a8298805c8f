// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.linq.account.Account;
import io.github.camelimessage.simulator.linq.account.ChatIds;
import io.github.camelimessage.simulator.linq.account.FileServer;
import io.github.camelimessage.simulator.linq.account.Line;
import io.github.camelimessage.simulator.linq.rest.RestApi;
import io.github.camelimessage.simulator.linq.rest.Web;
import io.github.camelimessage.simulator.linq.view.Views;
import io.github.camelimessage.simulator.linq.webhook.Dispatcher;
import io.github.camelimessage.simulator.linq.webhook.EventPump;
import io.github.camelimessage.simulator.linq.webhook.Subscriptions;
import io.github.camelimessage.simulator.network.HostPort;
import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.webhook.DeliveryEngine;
import io.github.camelimessage.simulator.webhook.RetryPolicy;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpServerOptions;
import java.util.List;
import java.util.concurrent.Executor;

/**
 * The Linq account of the simulator: its REST API and webhooks, and what a test needs to inspect them. The local
 * account appears as its phone line. A chat is the same chat in every API, but Linq has its own id for it.
 */
public final class Linq implements AutoCloseable {
    private final Account account;
    private final Web web;
    private final LinqFront front;
    private final LinqCalls calls = new LinqCalls();
    private final LinqWebhooks webhooks;

    /**
     * Settings from the simulator.
     *
     * @param lines phone lines, the first one first
     * @param limitRates whether the documented rate limits are enforced
     * @param retries of webhooks
     * @param client for webhooks and files by URL
     */
    public record Settings(
            World world,
            TokenGate tokens,
            FaultPlan faults,
            List<String> lines,
            boolean limitRates,
            RetryPolicy retries,
            HttpClient client,
            Executor background,
            OpenConnections connections) {}

    /** Starts listening. */
    public Linq(Vertx vertx, HttpServerOptions options, Settings settings) {
        account = new Account(settings.world(), settings.lines(), settings.limitRates());
        web = new Web(account.attachments(), settings.client());
        Views views = Views.of(account);
        FileServer files = new FileServer(account);
        Subscriptions subscriptions = new Subscriptions(settings.world().clock());
        DeliveryEngine engine = new DeliveryEngine(
                vertx,
                settings.client(),
                settings.retries(),
                settings.faults().webhooks(),
                account.activity()::begin,
                delivery -> account.activity().end());
        Dispatcher dispatcher =
                new Dispatcher(subscriptions, engine, settings.faults().webhooks());
        EventPump pump = new EventPump(
                account, views, dispatcher, files, settings.faults().linq(), settings.background());
        RestApi api = new RestApi(
                account,
                views,
                web,
                subscriptions,
                dispatcher,
                settings.faults().linq());
        pump.start();
        front = new LinqFront(
                vertx,
                options,
                account,
                settings.tokens(),
                api.routes(),
                settings.faults().linq(),
                files,
                pump,
                dispatcher,
                settings.background(),
                settings.connections(),
                calls);
        account.attachments()
                .serveFrom((options.isSsl() ? "https://" : "http://") + HostPort.of(options.getHost(), front.port()));
        webhooks = new LinqWebhooks(account, subscriptions, engine, dispatcher, pump);
    }

    public int port() {
        return front.port();
    }

    /** The account's phone lines, whose state can be changed. */
    public List<Line> lines() {
        return account.lines().all();
    }

    /** Linq's id of a chat of the world. */
    public String chatId(String chatGuid) {
        return account.ids().chatId(chatGuid);
    }

    /** The world's guid of a chat whose id was given out, or null. */
    public String chatGuid(String chatId) {
        return account.ids().chatGuid(chatId);
    }

    /** Linq's id of a message or poll of the world. */
    public String messageId(String messageGuid) {
        return ChatIds.messageId(messageGuid);
    }

    /** The world's guid of a message or poll. */
    public String messageGuid(String messageId) {
        return ChatIds.messageGuid(messageId);
    }

    /** The REST calls that arrived. */
    public LinqCalls calls() {
        return calls;
    }

    public LinqWebhooks webhooks() {
        return webhooks;
    }

    /** Publishes a file at any URL, for requests that refer to files by URL. Nothing is fetched from that URL. */
    public void publish(String url, String contentType, byte[] data) {
        web.publish(url, contentType, data);
    }

    /** Sets a chat's health: {@code HEALTHY}, {@code AT_RISK} or {@code CRITICAL}. */
    public void setChatHealth(String chatGuid, String status) {
        account.health().put(chatGuid, new Account.Health(status, account.now()));
    }

    @Override
    public void close() {
        front.close();
    }
}

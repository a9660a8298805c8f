// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.question.JdbcQuestionRepository;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.main.Main;
import org.h2.jdbcx.JdbcConnectionPool;

/** The Camel application. It can be restarted with the same directory. */
final class ApprovalApplication implements AutoCloseable {

    private final Main camel = new Main();
    private final JdbcConnectionPool database;

    /** @param directory directory of the questions and the position */
    ApprovalApplication(Account account, Path directory, Limits limits) throws Exception {
        // WRITE_DELAY=0: commits survive a crash.
        database = JdbcConnectionPool.create(
                "jdbc:h2:file:" + directory.resolve("approval").toAbsolutePath() + ";WRITE_DELAY=0", "sa", "");
        JdbcQuestionRepository questions = new JdbcQuestionRepository(database);
        questions.setCreateTable(true);
        camel.bind("questions", questions);
        camel.bind("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        camel.addOverrideProperty("camel.component.imessage.questionRepository", "#bean:questions");
        account.properties().forEach(camel::addOverrideProperty);
        limits.properties().forEach(camel::addOverrideProperty);
        try {
            camel.start();
            CamelContext context = camel.getCamelContext();
            context.addRoutes(new ApprovalRoutes(account.events(account.isLinq() ? serve(context) : 0)));
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** Linq delivers events to a webhook. */
    private static int serve(CamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        return server.getServer().actualPort();
    }

    /** @param choices of a poll; empty asks with a text */
    void approve(String chatGuid, String orderId, List<String> choices) throws Exception {
        var exchange = camel.getCamelTemplate().request("direct:approve", order -> {
            order.getMessage().setHeader(IMessageConstants.CHAT_GUID, chatGuid);
            order.getMessage().setHeader("orderId", orderId);
            if (!choices.isEmpty()) {
                order.getMessage().setHeader(IMessageConstants.CHOICES, choices);
            }
        });
        if (exchange.getException() != null) {
            throw new IllegalStateException("Nobody could be asked", exchange.getException());
        }
    }

    @Override
    public void close() {
        camel.stop();
        database.dispose();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.simulator.world.MessageState;
import java.util.UUID;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

class LinqAskTest extends AskSuite {

    @Override
    void configure(IMessageConfiguration options) {
        options.setProvider(IMessageProvider.LINQ);
        options.setAddress(simulator.linqAddress());
        options.setToken(simulator.token());
        options.setFrom(LINE);
    }

    @Override
    String events(DefaultCamelContext context) throws Exception {
        VertxPlatformHttpServerConfiguration options = new VertxPlatformHttpServerConfiguration();
        options.setBindHost("127.0.0.1");
        options.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(options);
        context.addService(server);
        context.start();
        return "webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook&webhookExternalUrl="
                + "http://127.0.0.1:" + server.getServer().actualPort();
    }

    @Override
    String guid(String chat) {
        return simulator.linq().chatId(chat);
    }

    @Override
    String messageGuid(MessageState message) {
        return simulator.linq().messageId(message.guid());
    }

    @Override
    String noChat() {
        return UUID.randomUUID().toString();
    }
}

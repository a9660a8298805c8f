// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.question;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.simulator.world.MessageState;
import org.apache.camel.impl.DefaultCamelContext;

class PhotonAskTest extends AskSuite {

    @Override
    void configure(IMessageConfiguration options) {
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setToken(simulator.token());
    }

    @Override
    String events(DefaultCamelContext context) {
        return "imessage:events?startFrom=earliest&offsetRepository=#offsets";
    }

    @Override
    String guid(String chat) {
        return chat;
    }

    @Override
    String messageGuid(MessageState message) {
        return message.guid();
    }

    @Override
    String noChat() {
        return "any;-;nobody@example.com";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service works, but the network fails. */
@Timeout(180)
class NetworkTest extends TransportSuite {

    private NetworkLink link;

    @Override
    void configure(IMessageConfiguration options) {
        super.configure(options);
        link = simulator.openLink(transport == TransportType.GRPC ? Transport.GRPC : Transport.HTTP);
        options.setAddress(link.address());
    }

    @Test
    void aConnectionThatBreaksDuringTheCallFailsTheExchangeAndTheNextCallWorks() throws Exception {
        simulator.faults().onArrival("GetChatCount", 1, link::dropConnections);
        simulator.faults().delay("GetChatCount", 1, Duration.ofSeconds(5));

        Exception failure = run("countChats", null).getException();

        assertThat(failure).isInstanceOf(ConnectionException.class);
        succeed("countChats", null);
    }

    @Test
    void aWriteWhoseAnswerWasLostWithTheConnectionIsNotSentAgain() throws Exception {
        String guid = directChat();
        long before = simulator.world().log().head();
        simulator.faults().loseAnswer("SendTextMessage", 1, link::dropConnections);

        Exception failure = run("sendText?chatGuid=" + guid, "once").getException();

        assertThat(simulator.world().log().head()).isEqualTo(before + 1);
        assertThat(failure).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aServiceThatIsNotThereFailsTheExchange() throws Exception {
        link.refuse(true);
        assertThat(run("countChats?timeout=5s", null).getException()).isInstanceOf(ConnectionException.class);
    }

    @Test
    void aNetworkThatSwallowsEverythingEndsWithTheTimeout() throws Exception {
        succeed("countChats", null); // the connection is open
        link.freeze();

        Exception failure = run("countChats?timeout=300ms", null).getException();

        assertThat(failure).isInstanceOf(ConnectionException.class);
        assertThat(((ConnectionException) failure).code()).isEqualTo("timeout");
    }
}

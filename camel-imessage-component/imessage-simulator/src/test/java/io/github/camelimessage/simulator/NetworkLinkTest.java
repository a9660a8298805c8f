// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NetworkLinkTest extends OverBothWires {
    private NetworkLink link;
    private Wire through;

    @BeforeEach
    void connect() {
        link = simulator.openLink(transport);
        through = transport == Transport.GRPC
                ? new GrpcWire(link.address(), simulator.token())
                : new HttpWire(link.address(), simulator.token());
    }

    @AfterEach
    void disconnect() {
        through.close();
    }

    private long count() {
        return through.call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance())
                .getCount();
    }

    @Test
    void callsGoThrough() {
        assertThat(count()).isZero();
        assertThat(link.connectionsSoFar()).isEqualTo(1);
        assertThat(link.openConnections()).isEqualTo(1);
        link.dropConnections();
        assertThat(link.openConnections()).isZero();
    }

    @Test
    void droppedConnectionsAreFollowedByNewOnes() {
        count();
        link.dropConnections();
        StreamSuite.eventually(() -> {
            try {
                count();
            } catch (WireError dropped) {
                Assertions.fail(dropped);
            }
            assertThat(link.connectionsSoFar()).isEqualTo(2);
        });
    }

    @Test
    void aFrozenLinkHoldsEverythingUpUntilItThaws() throws Exception {
        count();
        link.freeze();
        CompletableFuture<Long> call = CompletableFuture.supplyAsync(this::count);
        Assertions.assertThatThrownBy(() -> call.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(TimeoutException.class);
        assertThat(simulator.calls().all()).hasSize(1);
        link.thaw();
        assertThat(call.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void aServerThatIsAwayComesBackAtTheSameAddress() {
        count();
        String address = link.address();
        link.refuse(true);
        assertThat(refused(this::count).status).isIn("unavailable", "connection");
        link.refuse(false);
        assertThat(link.address()).isEqualTo(address);
        StreamSuite.eventually(() -> {
            try {
                assertThat(count()).isZero();
            } catch (WireError backingOff) {
                Assertions.fail(backingOff);
            }
        });
    }

    @Test
    void aRefusingLinkKeepsItsPort() throws Exception {
        String address = link.address();
        InetSocketAddress port =
                new InetSocketAddress("localhost", Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
        link.refuse(true);
        try (Socket caller = new Socket();
                ServerSocket other = new ServerSocket()) {
            assertThatThrownBy(() -> caller.connect(port)).isInstanceOf(ConnectException.class);
            other.setReuseAddress(false);
            assertThatThrownBy(() -> other.bind(port)).isInstanceOf(BindException.class);
        }
        link.refuse(false);
        assertThat(count()).isZero();
    }

    @Test
    void aStreamBreaksWithItsConnection() {
        if (through instanceof GrpcWire grpc) {
            var live = StreamProbe.open(
                    grpc.channel(),
                    MessageServiceGrpc.getSubscribeMessageEventsMethod(),
                    SubscribeMessageEventsRequest.getDefaultInstance());
            link.dropConnections();
            assertThat(live.end().status).isEqualTo("unavailable");
        }
    }
}

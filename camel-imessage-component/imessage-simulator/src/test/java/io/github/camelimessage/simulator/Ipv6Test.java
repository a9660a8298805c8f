// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.network.NetworkLink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses that a simulator reports work in a client, also with IPv6. */
class Ipv6Test {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @BeforeEach
    void requireIpv6() {
        boolean hasIpv6 = true;
        try {
            new ServerSocket(0, 1, InetAddress.getByName("::1")).close();
        } catch (IOException e) {
            hasIpv6 = false;
        }
        assumeThat(hasIpv6).as("this machine has the address ::1").isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1", "[::1]"})
    void everyAddressIsOneThatClientsTake(String host) throws Exception {
        try (IMessageSimulator simulator = IMessageSimulator.builder()
                .host(host)
                .pageHost(host)
                .pagePort(0)
                .start()) {
            assertThat(simulator.grpcAddress()).startsWith("[::1]:");
            try (IMessageClient client = PhotonClient.builder()
                    .address(simulator.grpcAddress())
                    .tls(false)
                    .token(simulator.token())
                    .build()) {
                assertThat(client.chats().count(false)).succeedsWithin(PATIENCE);
            }
            count(simulator.httpAddress(), simulator.token());
            try (LinqClient client = LinqClient.builder()
                    .baseUrl(simulator.linqAddress())
                    .token(simulator.token())
                    .from("+12025550101")
                    .build()) {
                assertThat(client.api().webhookSubscriptions().list()).succeedsWithin(PATIENCE);
            }
            assertThat(get(simulator.pageAddress() + "/api/chats")).isEqualTo(200);
            // The host of the URLs that the simulator creates.
            assertThat(get(URI.create(simulator.linqAddress())
                            .resolve("/vcards/12025550101.vcf")
                            .toString()))
                    .isEqualTo(200);
        }
    }

    @Test
    void linksTooAndTheirAddresses() {
        try (IMessageSimulator simulator =
                IMessageSimulator.builder().host("::1").start()) {
            NetworkLink link = simulator.openLink(Transport.GRPC);
            try (GrpcWire wire = new GrpcWire(link.address(), simulator.token())) {
                assertThat(wire.call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance())
                                .getCount())
                        .isZero();
            }
            count(simulator.openLink(Transport.HTTP).address(), simulator.token());
            assertThat(link.connectionsSoFar()).isOne();
        }
    }

    private static void count(String httpAddress, String token) {
        assertThat(new HttpWire(httpAddress, token)
                        .call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance())
                        .getCount())
                .isZero();
    }

    private static int get(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }
}

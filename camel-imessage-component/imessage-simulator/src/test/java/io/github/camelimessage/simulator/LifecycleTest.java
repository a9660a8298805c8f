// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.GetChatCountRequest;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.SubscribeMessageEventsRequest;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.MetadataUtils;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Tag("jdk")
@Isolated("looks at the threads of the JVM")
class LifecycleTest extends StreamSuite {

    @Test
    void closingEndsEveryThread() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        IMessageSimulator other = IMessageSimulator.builder().pagePort(0).start();
        var link = other.openLink(Transport.GRPC);
        GrpcWire grpc = new GrpcWire(link.address(), other.token());
        HttpWire http = new HttpWire(other.httpAddress(), other.token());
        StreamProbe<?> live = StreamProbe.open(
                grpc.channel(),
                MessageServiceGrpc.getSubscribeMessageEventsMethod(),
                SubscribeMessageEventsRequest.getDefaultInstance());
        http.call(ChatServiceGrpc.getGetChatCountMethod(), GetChatCountRequest.getDefaultInstance());
        other.close();
        live.end();
        grpc.close();
        eventually(() -> assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> !before.contains(thread))
                        .map(Thread::getName)
                        .filter(name -> name.contains("simulator") || name.contains("vert"))
                        .collect(Collectors.toSet()))
                .isEmpty());
        other.close();
    }

    @Test
    void aTakenPortIsReportedAndLeavesNothingBehind() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            SimulatorBuilder builder =
                    IMessageSimulator.builder().host("0.0.0.0").httpPort(taken.getLocalPort());
            assertThatThrownBy(builder::start).hasStackTraceContaining("in use");
        }
    }

    @Test
    void bothPortsUseTlsIfSwitchedOn(@TempDir Path directory) throws Exception {
        SelfSigned identity = SelfSigned.create(directory);
        try (IMessageSimulator secure = IMessageSimulator.builder()
                .tls(identity.certificatePem(), identity.privateKeyPem())
                .start()) {
            assertThat(secure.httpAddress()).startsWith("https://localhost:");
            HttpClient client =
                    HttpClient.newBuilder().sslContext(identity.trusting()).build();
            HttpResponse<String> response = client.send(
                    HttpRequest.newBuilder(URI.create(secure.httpAddress() + "/v1/chats:count"))
                            .header("authorization", "Bearer " + secure.token())
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(200);

            ManagedChannel encrypted = Grpc.newChannelBuilder(
                            secure.grpcAddress(),
                            TlsChannelCredentials.newBuilder()
                                    .trustManager(new ByteArrayInputStream(identity.certificatePem()))
                                    .build())
                    .build();
            Metadata headers = new Metadata();
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), "Bearer " + secure.token());
            var stub = ChatServiceGrpc.newBlockingStub(encrypted)
                    .withInterceptors(MetadataUtils.newAttachHeadersInterceptor(headers));
            assertThat(stub.getChatCount(GetChatCountRequest.getDefaultInstance())
                            .getCount())
                    .isZero();
            encrypted.shutdownNow();
        }
    }
}

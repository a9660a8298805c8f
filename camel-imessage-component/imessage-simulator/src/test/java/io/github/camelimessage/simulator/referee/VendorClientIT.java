// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.SetDisplayNameRequest;
import io.github.camelimessage.simulator.RecordedCall;
import io.github.camelimessage.simulator.SelfSigned;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.world.Chats;
import io.github.camelimessage.simulator.world.GroupChange;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's official client, unchanged, is the referee of the simulator over both of its transports. */
class VendorClientIT {
    private static final int AT_LEAST = 300;

    private static Stages stages;
    private static NodeTests node;
    private static NodeTests coverage;

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    static void runScenarios(@TempDir Path directory) throws Exception {
        stages = new Stages();
        SelfSigned identity = SelfSigned.create(directory);
        String certificate = Files.write(directory.resolve("certificate.pem"), identity.certificatePem())
                .toString();
        stages.add("tls", settings -> settings.tls(identity.certificatePem(), identity.privateKeyPem()));
        UnaryStages.addTo(stages);
        FaultStages.addTo(stages);
        StreamStages.addTo(stages);
        StreamFaultStages.addTo(stages);
        String ran = directory.resolve("ran.txt").toString();
        Path folder = NodeTests.install("referee");
        node = NodeTests.run(
                folder,
                Map.of(
                        "REFEREE_STAGES", stages.toJson(),
                        "REFEREE_RAN", ran,
                        "NODE_EXTRA_CA_CERTS", certificate,
                        "GRPC_DEFAULT_SSL_ROOTS_FILE_PATH", certificate));
        coverage = NodeTests.run(folder, Map.of("REFEREE_RAN", ran), "coverage.mjs");
    }

    @AfterAll
    static void close() {
        stages.close();
    }

    @TestFactory
    Stream<DynamicTest> eachScenarioPassesInTheVendorsClient() {
        return Stream.of(node, coverage)
                .flatMap(run -> run.results().stream())
                .map(result -> DynamicTest.dynamicTest(result.name(), () -> assertThat(result.hasPassed())
                        .as("See Node's report above")
                        .isTrue()));
    }

    @Test
    void theScenariosRan() {
        assertThat(node.exitCode()).isZero();
        assertThat(node.results()).hasSizeGreaterThanOrEqualTo(AT_LEAST);
        assertThat(coverage.exitCode()).isZero();
        assertThat(coverage.results()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats", "groups", "messages", "idempotency", "idempotency-off"})
    void bothTransportsSayTheSame(String name) {
        assertThat(Recorded.comparable(stages.get(name + ".http")))
                .isNotEmpty()
                .containsExactlyElementsOf(Recorded.comparable(stages.get(name + ".grpc")));
    }

    @ParameterizedTest
    @EnumSource
    void callsOfTheChatsTookEffect(Transport transport) {
        Stage stage = of("chats", transport);
        Chats chats = stage.simulator().world().chats();
        assertThat(chats.typing(stage.fact("alice")))
                .containsExactly(stage.simulator().world().owner().address());
        assertThat(chats.typing(stage.fact("bob"))).isEmpty();
        assertThat(chats.isContactInfoShared(stage.fact("alice"))).isTrue();
        assertThat(chats.isContactInfoShared(stage.fact("bob"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void everyCallHasTheTokenAndUsesItsTransport(Transport transport) {
        assertThat(of("chats", transport).simulator().calls().all())
                .isNotEmpty()
                .allMatch(call -> call.transport() == transport)
                .allMatch(call -> "Bearer ***".equals(call.header("authorization")));
    }

    @ParameterizedTest
    @EnumSource
    void automaticKeysAreOnEveryWriteAndOnNoRead(Transport transport) {
        List<RecordedCall> calls =
                of("idempotency", transport).simulator().calls().all();
        List<String> keys = calls.stream()
                .filter(call -> !Recorded.isRead(call))
                .map(call -> call.header(Recorded.KEY))
                .toList();
        assertThat(keys).hasSize(23).doesNotHaveDuplicates().allMatch(key -> key.matches("[0-9a-f-]{36}"));
        assertThat(calls).filteredOn(Recorded::isRead).isNotEmpty().allMatch(call -> call.header(Recorded.KEY) == null);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAutomaticKeysThereAreNone(Transport transport) {
        assertThat(of("idempotency-off", transport).simulator().calls().all())
                .isNotEmpty()
                .allMatch(call -> call.header(Recorded.KEY) == null);
    }

    @Test
    void whatTheClientRefusesNeverArrives() {
        assertThat(stages.get("local").simulator().calls().all()).isEmpty();
    }

    @Test
    void retriesReuseTheKeyAndOnlyHttpRetries() {
        List<String> overHttp = Recorded.keys(stages.get("errors.http"), "MarkChatRead");
        assertThat(overHttp).hasSize(3).doesNotContainNull();
        assertThat(overHttp.stream().distinct()).hasSize(1);
        assertThat(Recorded.keys(stages.get("errors.grpc"), "MarkChatRead"))
                .hasSize(1)
                .doesNotContainNull();
        assertThat(Recorded.keys(stages.get("errors.http"), "ShareContactInfo")).hasSize(2);
        assertThat(Recorded.keys(stages.get("errors.http"), "SetBackground")).hasSize(1);
        assertThat(Recorded.keys(stages.get("errors.http"), "RemoveBackground")).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aRepeatedWriteHasOneEffect(Transport transport) {
        Stage stage = of("errors", transport);
        assertThat(stage.simulator().calls().of("SetDisplayName")).hasSize(2).allMatch(call -> ((SetDisplayNameRequest)
                        call.request())
                .getClientMessageId()
                .equals("lost-1"));
        assertThat(stage.simulator().world().log().read(0, Long.MAX_VALUE, 1000))
                .filteredOn(entry -> entry.change() instanceof GroupChange.DisplayNameChanged)
                .hasSize(1);
    }

    @Test
    void theDedicatedServerIsNamedOnce() {
        assertThat(stages.get("errors.http").simulator().calls().all().stream()
                        .map(call -> call.header("x-photon-server"))
                        .filter(Objects::nonNull))
                .containsExactly("instance-1");
    }

    private static Stage of(String name, Transport transport) {
        return stages.get(name + "." + transport.name().toLowerCase(Locale.ROOT));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.Transport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/**
 * Our client puts on the wire what the vendor's official client does, byte for byte: every call, over both transports,
 * without options and with all of them.
 */
class OnTheWireIT {
    /** Ours downloads the two files of a Live Photo one by one, the official client both in one call. */
    private static final String LIVE_PHOTO = "attachments.downloadStream" + OurCalls.ALL;

    private static final Map<Transport, Map<String, List<SentRequest>>> OFFICIAL = new EnumMap<>(Transport.class);
    private static final Map<Transport, Map<String, List<SentRequest>>> OURS = new EnumMap<>(Transport.class);
    private static final Map<Transport, WireRules> RULES = new EnumMap<>(Transport.class);

    private static NodeTests node;
    private static List<String> ourNames;

    @BeforeAll
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    static void makeAllCalls() throws Exception {
        try (WireStage stage = new WireStage()) {
            Map<Transport, Recording> official = stage.renew();
            node = NodeTests.run(NodeTests.install("referee"), Map.of("REFEREE_WIRE", stage.toJson()), "wire.mjs");
            ourNames = List.copyOf(stage.ourCalls().keySet());
            Map<Transport, Recording> ours = stage.renew();
            for (Transport transport : Transport.values()) {
                OFFICIAL.put(transport, official.get(transport).byCall());
                OurRun.over(
                        transport,
                        stage,
                        ours.get(transport),
                        OFFICIAL.get(transport).keySet());
                OURS.put(transport, ours.get(transport).byCall());
                RULES.put(transport, new WireRules(transport));
            }
        }
    }

    @Test
    void theOfficialClientMadeEveryCall() {
        assertThat(node.exitCode()).isZero();
        assertThat(node.results()).hasSize(2).allMatch(NodeTests.Result::hasPassed);
        assertThat(OFFICIAL.get(Transport.GRPC).keySet()).containsExactlyElementsOf(ourNames);
        assertThat(OFFICIAL.get(Transport.HTTP)).hasSizeGreaterThan(70);
    }

    @Test
    void allFiftyCallsWereSeen() {
        assertThat(WireText.RPCS).hasSize(50);
        assertThat(OURS.get(Transport.GRPC).values().stream()
                        .flatMap(List::stream)
                        .map(SentRequest::target)
                        .collect(Collectors.toSet()))
                .isEqualTo(WireText.RPCS.keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachCallSendsTheSame() {
        return Stream.of(Transport.values())
                .flatMap(transport -> Stream.concat(
                        OFFICIAL.get(transport).keySet().stream()
                                .map(name -> DynamicTest.dynamicTest(
                                        transport + " " + name, () -> compare(transport, name))),
                        Stream.of(DynamicTest.dynamicTest(
                                transport + ": every rule is needed",
                                () -> assertThat(RULES.get(transport).unused()).isEmpty()))));
    }

    private static void compare(Transport transport, String name) {
        List<SentRequest> official = requests(transport, name, OFFICIAL);
        List<SentRequest> ours = requests(transport, name, OURS);
        assertThat(targets(ours)).isNotEmpty().isEqualTo(targets(official));
        for (int i = 0; i < ours.size(); i++) {
            List<String> texts = RULES.get(transport).compared(official.get(i), ours.get(i));
            assertThat(texts.get(1)).isEqualTo(texts.get(0));
        }
    }

    private static List<String> targets(List<SentRequest> requests) {
        return requests.stream().map(SentRequest::target).toList();
    }

    private static List<SentRequest> requests(
            Transport transport, String name, Map<Transport, Map<String, List<SentRequest>>> from) {
        List<SentRequest> requests = new ArrayList<>(from.get(transport).get(name));
        if (name.equals(LIVE_PHOTO)) {
            requests.sort(Comparator.comparing(SentRequest::target));
            if (transport == Transport.GRPC && from == OURS) {
                assertThat(requests).hasSize(2);
                assertThat(WireText.of(requests.get(0))).isEqualTo(WireText.of(requests.get(1)));
                requests.remove(1);
            }
        }
        return requests;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.model.linq.BlockHandleRequest;
import io.github.camelimessage.model.linq.BlockedHandle;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Those whose messages Linq drops. */
class LinqBlockOperationsTest extends LinqSuite {

    static Stream<Arguments> handles() {
        String dora = somebody();
        return Stream.of(
                Arguments.of(dora, dora),
                Arguments.of("+15550004444", "+15550004444"),
                Arguments.of("12345", "12345"),
                Arguments.of("MYBANK", "MYBANK"),
                Arguments.of(new BlockHandleRequest("23456", "of the body"), "23456"),
                Arguments.of(Map.of("handle", "34567"), "34567"));
    }

    @ParameterizedTest
    @MethodSource("handles")
    void somebodyIsBlockedAndUnblocked(Object body, String handle) throws Exception {
        BlockedHandle entry = body(
                succeed("blockHandle?reason=noise", body, Map.of(IMessageConstants.REASON, "much noise")),
                BlockedHandle.class);
        assertThat(entry.handle()).isEqualTo(handle);
        assertThat(entry.reason()).isEqualTo("much noise");
        assertThat(listed()).contains(handle);

        assertThat(succeed("unblockHandle", handle).getMessage().getBody()).isEqualTo(handle);
        assertThat(listed()).doesNotContain(handle);
    }

    private List<String> listed() throws Exception {
        return ((List<?>) body(succeed("listBlockedHandles", null), List.class))
                .stream().map(entry -> ((BlockedHandle) entry).handle()).toList();
    }

    @Test
    void whatIsSentToThemIsRefusedUntilTheListIsCleared() throws Exception {
        String dora = somebody();
        String endpoint = "sendText?chatGuid=" + guid(simulator.person(dora).openChat());
        succeed("blockHandle", dora);

        assertThat(failure(endpoint, "Hello").code()).isEqualTo("2026");

        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:amnesty")
                        .to("imessage:listBlockedHandles")
                        .split(body())
                        .to("imessage:unblockHandle");
            }
        });
        assertThat(template.request("direct:amnesty", exchange -> {}).getException())
                .isNull();

        succeed(endpoint, "Hello");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Status;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("line")
class HealthTest extends TransportSuite {

    @Override
    protected CamelContext createCamelContext() {
        CamelContext context = super.createCamelContext();
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        return context;
    }

    @Override
    protected RouteBuilder createRouteBuilder() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:a").to("imessage:getChat");
                from("direct:b").to("imessage:sendText");
            }
        };
    }

    @Test
    void everyClientHasOneCheckAndTheWrongTokenIsDownWithItsCode() throws Exception {
        run("countChats?token=wr0ng-t0ken", null);

        List<HealthCheck.Result> results = results();

        assertThat(results)
                .extracting(result -> result.getCheck().getId(), HealthCheck.Result::getState)
                .containsExactly(
                        tuple("producer:imessage-" + address(), HealthCheck.State.UP),
                        tuple("producer:imessage-" + address() + "-2", HealthCheck.State.DOWN));
        HealthCheck.Result down = results.get(1);
        assertThat(down.getDetails())
                .containsEntry("error.class", "AuthenticationException")
                .containsKey("error.code");
        assertThat(List.of(down.getMessage(), down.getDetails(), down.getError())
                        .toString())
                .doesNotContain("wr0ng-t0ken", TOKEN);
    }

    @Test
    void aServiceThatRefusesIsDownAndUpAgainAfterwards() {
        simulator.faults().refuse("GetChatCount", 1, Refusal.of(Status.Code.INTERNAL, "databaseError"));

        HealthCheck.Result down = results().get(0);
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(down.getDetails())
                .containsEntry("error.class", "IMessageException")
                .containsEntry("error.code", "databaseError");
        assertThat(results().get(0).getState()).isEqualTo(HealthCheck.State.UP);
    }

    @Test
    void theMessageOfATokenSupplierIsNotShown() throws Exception {
        TokenSupplier tokens = () -> CompletableFuture.failedFuture(new IllegalStateException("client_secret=hush"));
        context.getRegistry().bind("tokens", TokenSupplier.class, tokens);
        run("countChats?tokenSupplier=#tokens", null);

        HealthCheck.Result down = results().get(1);
        assertThat(down.getState()).isEqualTo(HealthCheck.State.DOWN);
        assertThat(List.of(down.getMessage(), down.getDetails()).toString()).doesNotContain("hush");
    }

    @Test
    void theChecksGoWithTheComponent() throws Exception {
        context.getComponent("imessage").stop();

        assertThat(results()).isEmpty();
    }

    private List<HealthCheck.Result> results() {
        return HealthCheckHelper.invokeReadiness(context, "full").stream()
                .filter(result -> result.getCheck().getId().startsWith("producer:imessage"))
                .sorted(Comparator.comparing(result -> result.getCheck().getId()))
                .toList();
    }
}

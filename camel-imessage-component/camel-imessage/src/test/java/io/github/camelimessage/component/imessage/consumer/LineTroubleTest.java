// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Cluster services and stores that fail or hang while lines are taken over: other lines keep working, and a stop ends. */
class LineTroubleTest extends SharedLinesSuite {

    private static final String ELECTION = "imessage-photon-project-p1-";

    private final NamedLeaders cluster = new NamedLeaders();
    private final Connecting connection = new Connecting();

    @AfterEach
    void release() {
        connection.succeed();
    }

    private void awaitDown(DefaultCamelContext node, String text) {
        await().atMost(SOON).until(() -> HealthCheckHelper.invokeReadiness(node, "full").stream()
                .anyMatch(result -> result.getState() == HealthCheck.State.DOWN
                        && result.getMessage().orElse("").contains(text)));
    }

    @Test
    void anElectionThatFailsWithAnErrorHoldsUpNoOther() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        cluster.lead(ELECTION + "bb", "one");
        cluster.missing.add(ELECTION + "aa");
        DefaultCamelContext one = node(cluster.node("one"));
        awaitLines(one, "bb");
        awaitDown(one, "which lines are this node's");
        say("bb", "hello");
        awaitHeard(SECOND + " hello");

        cluster.missing.clear();
        awaitLines(one, "aa", "bb");
        assertThat(Set.copyOf(words)).hasSize(1); // a late retry is reported again
    }

    @Test
    void aLineWhoseLeaderIsNotKnownStaysAndTheOthersMove() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        awaitLines(one, "aa");
        cluster.mute.add(ELECTION + "aa");
        cluster.lead(ELECTION + "bb", "one");
        awaitLines(one, "aa", "bb");
        awaitDown(one, "which lines are this node's");
        say("aa", "hello");
        awaitHeard(FIRST + " hello");

        cluster.mute.clear();
        cluster.lead(ELECTION + "aa");
        awaitLines(one, "bb");
        assertThat(Set.copyOf(words)).hasSize(1); // a late retry is reported again
    }

    @Test
    @Tag("proof")
    void aStopDoesNotWaitForAnEngineThatHangs() throws Exception {
        cluster.connecting.put(ELECTION + "bb", connection);
        DefaultCamelContext one = node(cluster.node("one"));
        await().atMost(SOON).until(connection::isTried);

        CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> stopRoute(one));
        assertThat(stop).succeedsWithin(90, TimeUnit.SECONDS);
        connection.succeed();
        await().atMost(SOON).until(() -> isLeft("aa") && isLeft("bb") && isLeft("cc"));
    }

    /** Otherwise the context would wait for the cluster service. */
    private static void stopRoute(DefaultCamelContext node) {
        try {
            node.getRouteController().stopRoute("events");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isLeft(String line) {
        return cluster.standing(ELECTION + line).isEmpty();
    }

    /** A connection that does not answer, such as one to a database behind a broken network. */
    private final class Hanging extends MemoryStateRepository {

        @Override
        protected void doStart() throws Exception {
            connection.await();
            super.doStart();
        }
    }

    @Test
    void aStoreThatHangsHoldsUpNoOtherRoute() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("hanging", new Hanging());
        context.getRegistry().bind("other", new MemoryStateRepository());
        start(context, "&offsetRepository=#hanging", exchange -> {});
        await().atMost(SOON).until(connection::isTried);

        CompletableFuture<Void> route = CompletableFuture.runAsync(() -> addRoute(context));
        assertThat(route).succeedsWithin(60, TimeUnit.SECONDS);
        say("bb", "hello");
        awaitHeard("other hello");
        assertThat(CompletableFuture.runAsync(context::stop)).succeedsWithin(90, TimeUnit.SECONDS);
        assertThat(words).noneMatch(told -> told.contains("cannot start"));
    }

    private void addRoute(DefaultCamelContext context) {
        try {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("imessage:events?line=bb&types=message.received&startFrom=earliest&offsetRepository=#other")
                            .process(exchange -> heard.add("other hello"));
                }
            });
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

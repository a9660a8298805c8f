// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A node consumes the lines that a cluster service elects it for, and no others. */
@Execution(ExecutionMode.CONCURRENT)
class SharedLinesTest extends SharedLinesSuite {

    private static final String ELECTION = "imessage-photon-project-p1-";

    private final NamedLeaders cluster = new NamedLeaders();

    /** All nodes stand by for all lines, as they do a while after the last change. */
    private void awaitStanding(String... nodes) {
        await().atMost(SOON).until(() -> List.of("aa", "bb", "cc").stream()
                .allMatch(line -> cluster.standing(ELECTION + line).equals(List.of(nodes))));
    }

    @Test
    void eachLineIsThatOfItsLeader() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        cluster.lead(ELECTION + "bb", "two");
        cluster.lead(ELECTION + "cc", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        DefaultCamelContext two = node(cluster.node("two"));
        awaitLines(one, "aa", "cc");
        awaitLines(two, "bb");
        assertThat(lines(one).getNodes()).isEqualTo(2);
        say("aa", "hello");
        say("bb", "hello");
        say("cc", "hello");

        awaitHeardBy("one " + FIRST, "two " + SECOND, "one cc");
        assertThat(heardBy).hasSize(3);
        assertThat(words).isEmpty();
    }

    @Test
    void aLostLineEndsOnOneNodeAndContinuesOnTheOther() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        DefaultCamelContext two = node(cluster.node("two"));
        say("aa", "before");
        awaitHeardBy("one " + FIRST);
        awaitStored(one, "aa");
        awaitStanding("one", "two");

        cluster.lead(ELECTION + "aa", "two");
        awaitLines(one);
        awaitLines(two, "aa");
        say("aa", "after");
        awaitHeardBy("two " + FIRST);
        assertThat(heard).containsExactly(FIRST + " before", FIRST + " after");
    }

    /** As when a cluster service does not notify a node that it lost the leadership. */
    @Test
    void aNodeThatIsNotNotifiedLosesTheLineWithItsPosition() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        DefaultCamelContext two = node(cluster.node("two"));
        say("aa", "before");
        awaitHeardBy("one " + FIRST);
        awaitStored(one, "aa");
        awaitStanding("one", "two");

        cluster.lead(ELECTION + "aa", "one", "two");
        awaitLines(two, "aa");
        say("aa", "to both");
        awaitHeardBy("two " + FIRST);
        awaitLines(one);
        say("aa", "after");
        awaitHeard(FIRST + " after");
        awaitStored(two, "aa");
        assertThat(heard).filteredOn((FIRST + " after")::equals).hasSize(1);
        assertThat(words).anySatisfy(told -> assertThat(told).contains("has lost its position"));
    }

    @Test
    void whoHasTooManyGivesTheRestUp() throws Exception {
        for (String line : List.of("aa", "bb", "cc")) {
            cluster.lead(ELECTION + line, "one");
        }
        DefaultCamelContext one = node(cluster.node("one"));
        awaitLines(one, "aa", "bb", "cc");
        node(cluster.node("two"));
        awaitLines(one, "aa", "bb");
        await().atMost(SOON).until(() -> cluster.standing(ELECTION + "cc").equals(List.of("two")));
        assertThat(words).isEmpty();
    }

    @Test
    void aNodeThatStopsLeavesItsLines() throws Exception {
        cluster.lead(ELECTION + "aa", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        awaitLines(one, "aa");
        one.getRouteController().stopRoute("events");

        assertThat(cluster.standing(ELECTION + "aa")).isEmpty();
        assertThat(cluster.standing("nodes-imessage-photon-project-p1")).isEmpty();
    }

    @Test
    void aClusterThatDoesNotAnswerIsReportedOnceAndStopsNothing() throws Exception {
        cluster.trouble = new IllegalStateException("The cluster is away");
        cluster.lead(ELECTION + "aa", "one");
        DefaultCamelContext one = node(cluster.node("one"));
        String told = "The cluster service does not say which nodes share the lines, and is asked again";
        await().atMost(SOON).until(() -> words.contains(told));
        await().atMost(SOON).until(() -> HealthCheckHelper.invokeReadiness(one, "full").stream()
                .anyMatch(result -> result.getState() == HealthCheck.State.DOWN
                        && result.getMessage().orElse("").contains("which lines are this node's")));
        assertThat(linesOf(one)).isEmpty();
        cluster.trouble = null;
        awaitLines(one, "aa");

        cluster.trouble = new IllegalStateException("The cluster is away again");
        say("aa", "one");
        awaitHeard(FIRST + " one");
        await().during(2, TimeUnit.SECONDS).atMost(SOON).until(() -> linesOf(one)
                .equals(List.of("aa")));
        assertThat(words).allMatch(told::equals).hasSizeLessThanOrEqualTo(2);
    }

    /** The cluster service for one machine does not list the members, so the first node has all lines and the others stand by. */
    @Test
    void fileLocksElectToo() throws Exception {
        DefaultCamelContext one = node(fileLocks("one"));
        awaitLines(one, "aa", "bb", "cc");
        DefaultCamelContext two = node(fileLocks("two"));
        say("aa", "before");
        awaitHeardBy("one " + FIRST);
        one.stop();
        awaitLines(two, "aa", "bb", "cc");
        say("aa", "after");

        awaitHeardBy("two " + FIRST);
        assertThat(heard).containsExactly(FIRST + " before", FIRST + " after");
    }

    private FileLockClusterService fileLocks(String id) {
        FileLockClusterService service = new FileLockClusterService();
        service.setId(id);
        service.setRoot(directory.resolve("cluster").toString());
        service.setAcquireLockDelay(200, TimeUnit.MILLISECONDS);
        service.setAcquireLockInterval(200, TimeUnit.MILLISECONDS);
        return service;
    }

    @Test
    void whatCannotBeSharedIsRefused() {
        assertThatThrownBy(() -> start(context(), "&shareLines=true", exchange -> {}))
                .hasStackTraceContaining("shareLines=true needs an offsetRepository that all nodes reach");

        DefaultCamelContext withFile = context();
        withFile.getRegistry().bind("offsets", new FileOffsetRepository(directory.resolve("offsets")));
        assertThatThrownBy(() -> start(withFile, SHARED, exchange -> {}))
                .hasStackTraceContaining("a FileOffsetRepository is one node's");

        DefaultCamelContext alone = context();
        alone.getRegistry().bind("offsets", new MemoryStateRepository());
        assertThatThrownBy(() -> start(alone, SHARED, exchange -> {}))
                .hasStackTraceContaining("there is none: add it with addService");
    }

    @Test
    void oneClusterServiceElects() throws Exception {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", new MemoryStateRepository());
        context.addService(cluster.node("one"));
        context.addService(cluster.node("two"));
        assertThatThrownBy(() -> start(context, SHARED, exchange -> {})).hasStackTraceContaining("there are 2");
    }
}

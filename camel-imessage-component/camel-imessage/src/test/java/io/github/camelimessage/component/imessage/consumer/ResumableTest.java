// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.component.imessage.IMessageComponent;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.resume.TransientResumeStrategy;
import org.apache.camel.processor.resume.kafka.KafkaResumeStrategyConfigurationBuilder;
import org.apache.camel.processor.resume.kafka.SingleNodeKafkaResumeStrategy;
import org.apache.camel.resume.Deserializable;
import org.apache.camel.resume.Offset;
import org.apache.camel.resume.OffsetKey;
import org.apache.camel.resume.Resumable;
import org.apache.camel.resume.ResumeAdapter;
import org.apache.camel.resume.ResumeStrategy;
import org.apache.camel.resume.ResumeStrategyConfiguration;
import org.apache.camel.resume.Serializable;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Routes with {@code resumable(...)}. */
@Tag("line")
@Execution(ExecutionMode.CONCURRENT)
class ResumableTest extends EventSuite {

    /** What the strategies of a test have saved, as the bytes that a strategy over Kafka would send. */
    private final Map<ByteBuffer, ByteBuffer> stored = new ConcurrentHashMap<>();

    /** Stores bytes, as strategies with a store of their own do. */
    private class Strategy implements ResumeStrategy {
        private ResumeStrategyConfiguration configuration =
                TransientResumeStrategy.configurationBuilder().build();
        private ResumeAdapter adapter;
        private volatile boolean started;

        @Override
        public void loadCache() {
            stored.forEach((key, value) -> ((Deserializable) adapter).deserialize(key.duplicate(), value.duplicate()));
        }

        @Override
        public void setAdapter(ResumeAdapter adapter) {
            this.adapter = adapter;
        }

        @Override
        public ResumeAdapter getAdapter() {
            return adapter;
        }

        @Override
        public <T extends Resumable> void updateLastOffset(T offset) {
            updateLastOffset(offset.getOffsetKey(), offset.getLastOffset());
        }

        @Override
        public <T extends Resumable> void updateLastOffset(T offset, UpdateCallBack callBack) {
            updateLastOffset(offset);
        }

        @Override
        public void updateLastOffset(OffsetKey<?> key, Offset<?> offset) {
            assertThat(started).isTrue();
            stored.put(bytes(key), bytes(offset));
        }

        @Override
        public void updateLastOffset(OffsetKey<?> key, Offset<?> offset, UpdateCallBack callBack) {
            updateLastOffset(key, offset);
        }

        @Override
        public void setResumeStrategyConfiguration(ResumeStrategyConfiguration configuration) {
            this.configuration = configuration;
        }

        @Override
        public ResumeStrategyConfiguration getResumeStrategyConfiguration() {
            return configuration;
        }

        @Override
        public void start() {
            started = true;
        }

        @Override
        public void stop() {
            started = false;
        }
    }

    private static ByteBuffer bytes(Serializable value) {
        return ByteBuffer.wrap(value.serialize().array());
    }

    @Test
    void aRestartContinuesAfterTheLastOffset() throws Exception {
        say(3);
        DefaultCamelContext first = startResumable(new Strategy());
        awaitSequences(1, 3);
        first.stop();
        say(3);
        startResumable(new Strategy());

        awaitReceived(6);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(stored).hasSize(1);
    }

    @Test
    void liveEventsAreNotRepeatedAfterAStopEither() throws Exception {
        DefaultCamelContext first = startResumable(new Strategy());
        awaitBegun(first);
        say(3);
        awaitReceived(3);
        first.stop();
        say(1);
        startResumable(new Strategy());

        awaitReceived(4);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatTheFilterLeavesOutMovesTheOffsetToo() throws Exception {
        startResumable(new Strategy(), "&types=poll.*");
        say(3);

        await().atMost(SOON).untilAsserted(() -> assertThat(storedOffsets()).containsValue(3L));
    }

    @Test
    void theStrategyThatKeepsNothingKeepsThePlaceWithinItsCache() throws Exception {
        IMessageResumeAdapter adapter = new IMessageResumeAdapter();
        adapter.setCache(TransientResumeStrategy.createSimpleCache());
        say(2);
        DefaultCamelContext context = startResumable(new TransientResumeStrategy(adapter));
        awaitSequences(1, 2);
        context.getRouteController().stopRoute("events");
        say(2);
        context.getRouteController().startRoute("events");

        awaitReceived(4);
        assertThat(sequences()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void theFirstStartMayBeginAtTheHead() throws Exception {
        say(3);
        DefaultCamelContext first = start(context(), resumable(new Strategy(), ""));
        await().atMost(SOON).untilAsserted(() -> assertThat(storedOffsets()).containsValue(3L));
        first.stop();
        say(2);
        start(context(), resumable(new Strategy(), ""));

        awaitReceived(2);
        assertThat(sequences()).containsExactly(4L, 5L);
    }

    @Test
    void aTopicThatCannotBeReachedFailsTheStart() {
        KafkaResumeStrategyConfigurationBuilder nowhere = KafkaResumeStrategyConfigurationBuilder.newBuilder()
                .withBootstrapServers("localhost:1")
                .withTopic("offsets")
                .withProducerProperty("max.block.ms", 300)
                .withResumeCache(TransientResumeStrategy.createSimpleCache());

        assertThatThrownBy(() -> startResumable(new SingleNodeKafkaResumeStrategy(nowhere.build())))
                .hasStackTraceContaining("The position under the key 'imessage:photon:" + simulator.grpcAddress())
                .hasStackTraceContaining("did not read back what was written");
    }

    @Test
    void aRepositoryBesideItIsRefused() {
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", new MemoryStateRepository());

        assertThatThrownBy(
                        () -> start(context, routeTo("offsetRepository=#offsets", rest -> rest.resumable(new Strategy())
                                .process(exchange -> {}))))
                .hasStackTraceContaining("has resumable(...) and the option offsetRepository: remove one");
    }

    @Test
    void theRouteWinsOverARepositoryThatTheComponentHasForAll() throws Exception {
        MemoryStateRepository forAll = new MemoryStateRepository();
        forAll.start();
        DefaultCamelContext context = context();
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setOffsetRepository(forAll);
        say(2);
        start(context, routeTo("startFrom=earliest", rest -> rest.resumable(new Strategy())
                .process(exchange -> {})));

        awaitReceived(2);
        await().atMost(SOON).untilAsserted(() -> assertThat(storedOffsets()).containsValue(2L));
        String key = (String) storedOffsets().keySet().iterator().next();
        assertThat(forAll.getState(key)).isNull();
    }

    @Test
    void aRepositoryThatTheEndpointNamesIsRefusedAlsoWhenItIsThatOfTheComponent() {
        MemoryStateRepository forAll = new MemoryStateRepository();
        DefaultCamelContext context = context();
        context.getRegistry().bind("offsets", forAll);
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setOffsetRepository(forAll);

        assertThatThrownBy(
                        () -> start(context, routeTo("offsetRepository=#offsets", rest -> rest.resumable(new Strategy())
                                .process(exchange -> {}))))
                .hasStackTraceContaining("has resumable(...) and the option offsetRepository: remove one");
    }

    /** The Resume EIP stores the position beyond an exchange that is marked for rollback. */
    @Test
    void whatIsMarkedForRollbackComesAgainAfterARestart() throws Exception {
        say(3);
        DefaultCamelContext context = context();
        start(context, routeTo("startFrom=earliest&breakOnFirstError=true&maxInFlight=2", rest -> rest.resumable(
                        new Strategy())
                .process(exchange -> {
                    if (sequence(exchange) == 2) {
                        await().atMost(SOON).until(() -> consumer(context).getProven() == 3);
                        exchange.setRollbackOnly(true);
                    }
                })));
        await().atMost(SOON)
                .until(() -> sequences().stream().filter(each -> each == 2).count() > 2);

        context.stop();

        assertThat(storedOffsets()).containsValue(1L);
    }

    /** The position of one consumer would skip events of the other. */
    @Test
    void twoRoutesThatShareAStrategyNeedKeysOfTheirOwn() throws Exception {
        Strategy shared = new Strategy();
        DefaultCamelContext context = startResumable(shared);

        assertThatThrownBy(() -> context.addRoutes(second(shared, "")))
                .hasStackTraceContaining("Set the option offsetKey on one of them");

        context.addRoutes(second(shared, "&offsetKey=mine"));
        context.getRouteController().stopRoute("events");
        context.getRouteController().startRoute("events");
    }

    private static RoutesBuilder second(ResumeStrategy strategy, String options) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?types=poll.*" + options)
                        .resumable(strategy)
                        .process(exchange -> {});
            }
        };
    }

    private DefaultCamelContext startResumable(ResumeStrategy strategy) throws Exception {
        return startResumable(strategy, "");
    }

    private DefaultCamelContext startResumable(ResumeStrategy strategy, String options) throws Exception {
        return start(context(), resumable(strategy, "startFrom=earliest" + options));
    }

    private RoutesBuilder resumable(ResumeStrategy strategy, String options) {
        return routeTo(options, rest -> rest.resumable(strategy).process(exchange -> {}));
    }

    private Map<String, Object> storedOffsets() {
        IMessageResumeAdapter reader = new IMessageResumeAdapter();
        Map<String, Object> offsets = new TreeMap<>();
        stored.forEach((key, value) -> offsets.put(
                (String) reader.deserializeKey(key.duplicate()), reader.deserializeValue(value.duplicate())));
        return offsets;
    }
}

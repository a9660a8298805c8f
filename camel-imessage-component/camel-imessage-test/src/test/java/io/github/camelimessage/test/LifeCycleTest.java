// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.camelimessage.component.imessage.IMessageProvider;
import java.net.ConnectException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs test classes, also failing ones, and checks what they leave behind. */
class LifeCycleTest {

    /** Addresses of the simulators that started. */
    private static final List<String> STARTED = Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void forget() {
        STARTED.clear();
    }

    @Test
    void aTestThatFailsInItsSetupLeavesNothingOpen() {
        assertThat(run(FailingSetup.class)).singleElement().asString().contains("setup");
        assertThat(STARTED).singleElement().satisfies(LifeCycleTest::isClosed);
    }

    @Test
    void routesThatDoNotStartFailTheTestAndLeaveNothingOpen() {
        assertThat(run(FailingRoutes.class)).singleElement().asString().contains("nosuchcomponent");
        assertThat(STARTED).singleElement().satisfies(LifeCycleTest::isClosed);
    }

    @Test
    void aDisabledTestStartsNothing() {
        assertThat(run(AllDisabled.class)).isEmpty();
        assertThat(STARTED).isEmpty();
    }

    @Test
    void aMethodAloneMayUseTheExtension() {
        assertThat(run(OfOneMethod.class)).isEmpty();
        assertThat(STARTED).singleElement().satisfies(LifeCycleTest::isClosed);
    }

    @Test
    void testsThatRunBesideEachOtherHaveASimulatorEach() {
        assertThat(run(
                        Parallel.class,
                        Map.of(
                                "junit.jupiter.execution.parallel.enabled", "true",
                                "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                "junit.jupiter.execution.parallel.config.fixed.parallelism", "2")))
                .isEmpty();
        assertThat(STARTED).hasSize(2).doesNotHaveDuplicates().allSatisfy(LifeCycleTest::isClosed);
    }

    @Test
    void aParameterThatTwoExtensionsHaveIsRefused() {
        assertThat(run(TwoForOneParameter.class))
                .singleElement()
                .asString()
                .contains("competing ParameterResolvers", "Contact");
    }

    private static void isClosed(String grpcAddress) throws Exception {
        String[] address = grpcAddress.split(":");
        try (Socket socket = new Socket(address[0], Integer.parseInt(address[1]))) {
            throw new AssertionError("Still open: " + socket);
        } catch (ConnectException closed) {
            assertThat(closed).isNotNull();
        }
    }

    private static List<Throwable> run(Class<?> tests) {
        return run(tests, Map.of());
    }

    /** @return the failures */
    private static List<Throwable> run(Class<?> tests, Map<String, String> configuration) {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        var request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(tests))
                .configurationParameter("junit.jupiter.conditions.deactivate", "none")
                .configurationParameters(configuration)
                .build();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                result.getThrowable().ifPresent(failures::add);
            }
        });
        return failures;
    }

    @IMessageTest
    static class FailingSetup {

        @BeforeEach
        void setUp(Simulation simulation) {
            STARTED.add(simulation.simulator().grpcAddress());
            throw new IllegalStateException("setup");
        }

        @Test
        void neverRuns() {}
    }

    static class FailingRoutes {

        @RegisterExtension
        final IMessageExtension imessage = IMessageExtension.of(IMessageProvider.PHOTON)
                .routes(() -> {
                    STARTED.add(this.imessage().simulation().simulator().grpcAddress());
                    return new RouteBuilder() {
                        @Override
                        public void configure() {
                            from("nosuchcomponent:x").to("imessage:sendText");
                        }
                    };
                });

        private IMessageExtension imessage() {
            return imessage;
        }

        @Test
        void neverRuns() {}
    }

    @IMessageTest
    static class AllDisabled {

        @BeforeEach
        void setUp(Simulation simulation) {
            STARTED.add(simulation.simulator().grpcAddress());
        }

        @Test
        @Disabled("for the test around it")
        void neverRuns() {}
    }

    static class OfOneMethod {

        @Test
        @IMessageTest
        void withIt(Simulation simulation) {
            STARTED.add(simulation.simulator().grpcAddress());
        }

        @Test
        void without() {}
    }

    @IMessageTest(routes = AnswerRoute.class)
    @Execution(ExecutionMode.CONCURRENT)
    static class Parallel {

        private static final CountDownLatch BOTH = new CountDownLatch(2);

        @RepeatedTest(2)
        void sees(Simulation simulation, Contact alice) throws InterruptedException {
            STARTED.add(simulation.simulator().grpcAddress());
            BOTH.countDown();
            assertThat(BOTH.await(60, TimeUnit.SECONDS)).as("both run at once").isTrue();
            alice.writes("Hello?");
            IMessageAssertions.assertThat(alice.chat())
                    .hasMessage("You said: Hello?")
                    .hasNoMoreMessages();
        }
    }

    static class TwoForOneParameter {

        @RegisterExtension
        final IMessageExtension one = IMessageExtension.of(IMessageProvider.PHOTON);

        @RegisterExtension
        final IMessageExtension two = IMessageExtension.of(IMessageProvider.LINQ);

        @Test
        void whose(Contact alice) {}
    }
}

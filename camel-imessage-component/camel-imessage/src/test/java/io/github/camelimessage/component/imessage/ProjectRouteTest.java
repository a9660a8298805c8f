// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.component.imessage.question.MemoryQuestionRepository;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ConnectionException;
import io.github.camelimessage.error.RateLimitException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.event.MessageEvent;
import io.github.camelimessage.model.Message;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.ManagementRefusal;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.Person;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.console.DevConsole;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Routes that have only the credentials of a Photon project. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class ProjectRouteTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String SECRET = "s3cr3t-of-the-project";
    private static final String FIRST = "+15550000001";
    private static final String SECOND = "+15550000002";

    private final DefaultCamelContext context = new TestContext();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private IMessageSimulator simulator;
    private ProducerTemplate template;
    private Person alice;
    private String chat;

    @AfterEach
    void stop() {
        context.stop();
        if (simulator != null) {
            simulator.close();
        }
    }

    private void start(SimulatorBuilder settings, TransportType transport) throws Exception {
        simulator = settings.project("p1", SECRET).start();
        alice = simulator.person("alice@example.com");
        chat = alice.openChat();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setTransport(transport);
        options.setAddress(transport == TransportType.GRPC ? simulator.grpcAddress() : simulator.httpAddress());
        options.setTls(false);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret(SECRET);
        HealthCheckRegistry registry = HealthCheckRegistry.get(context);
        HealthCheckRepository producers = (HealthCheckRepository) registry.resolveById("producers");
        producers.setEnabled(true);
        registry.register(producers);
        context.start();
        template = context.createProducerTemplate();
    }

    private void listen(String more) throws Exception {
        Processor remember = exchange -> heard.add(exchange.getMessage().getBody(String.class));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("imessage:events?types=message.received&startFrom=earliest" + more)
                        .routeId("listen")
                        .filter(simple("${header.CamelIMessageIsFromMe} == false"))
                        .convertBodyTo(MessageEvent.class)
                        .transform(simple("${body.message.content.text}"))
                        .process(remember);
            }
        });
    }

    private Exchange send(String more, String text) {
        return template.request("imessage:sendText?chatGuid=" + chat + more, exchange -> exchange.getMessage()
                .setBody(text));
    }

    private static Throwable failure(Exchange exchange) {
        Throwable failure = exchange.getException();
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain(SECRET);
        return failure;
    }

    private void awaitHeard(int count) {
        await().atMost(SOON).until(() -> heard.size() >= count);
    }

    /** Also after the 10 seconds for which the lines of a project are cached. */
    @Test
    @Tag("proof")
    void pacedSendsNeedNoManagementPlane() throws Exception {
        start(IMessageSimulator.builder(), TransportType.GRPC);
        String paced = "&pacing=wait&pacingLimits=line:90/1m";
        assertThat(send(paced, "one").getException()).isNull();
        simulator.faults().management().cutConnection(Faults.ANY, 1000);
        await().pollDelay(Duration.ofSeconds(11)).atMost(SOON).until(() -> true);
        assertThat(send(paced, "two").getException()).isNull();
    }

    @ParameterizedTest
    @EnumSource(TransportType.class)
    @Tag("proof")
    void callsAndEventsContinueOverManyExpiries(TransportType transport) throws Exception {
        start(IMessageSimulator.builder().tokenLife(Duration.ofSeconds(2)), transport);
        if (transport == TransportType.GRPC) {
            listen("");
        }
        int sent = 0;
        while (simulator.project().exchanges() < 6) {
            if (sent % 10 == 0) {
                simulator.faults().cutStream(Faults.ANY, 4, 0, Refusal.unavailable()); // streams need a token again
            }
            Exchange exchange = send("", "out " + sent);
            assertThat(exchange.getException()).isNull();
            alice.sendText(chat, "in " + sent++);
        }
        simulator.faults().clear();
        if (transport == TransportType.GRPC) {
            awaitHeard(sent);
            assertThat(heard)
                    .containsExactlyElementsOf(
                            IntStream.range(0, sent).mapToObj(i -> "in " + i).toList());
        }
    }

    @Test
    void linesShareOneExchangeAndEachIsNamed() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND), TransportType.HTTP);
        assertThat(send("&line=" + FIRST, "one").getException()).isNull();
        assertThat(send("&line=bb", "two").getException()).isNull();
        assertThat(simulator.project().exchanges()).isEqualTo(1);
        assertThat(failure(send("", "three")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("2 lines")
                .hasMessageContaining(FIRST + " (instance aa), " + SECOND + " (instance bb)");
    }

    @Test
    void eachLineIsPacedForItselfWhateverItIsCalled() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND), TransportType.HTTP);
        String paced = "&pacing=fail&pacingLimits=line:1/1d&line=";
        assertThat(send(paced + FIRST, "one").getException()).isNull();
        assertThat(failure(send(paced + "aa", "two"))).isInstanceOf(RateLimitException.class);
        assertThat(send(paced + SECOND, "three").getException()).isNull();
    }

    @Test
    void aQuestionIsAnsweredOnTheLineThatAskedIt() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND), TransportType.HTTP);
        context.getRegistry().bind("questions", new MemoryQuestionRepository());
        String options = "?questionRepository=#questions&line=";
        Exchange asked = template.request(
                "imessage:ask" + options + FIRST + "&chatGuid=" + chat,
                exchange -> exchange.getMessage().setBody("Yes?"));
        assertThat(asked.getException()).isNull();
        Message answer =
                new ObjectMapper().readValue("{\"guid\":\"m1\",\"content\":{\"text\":\"Yes\"}}", Message.class);
        MessageEvent event = new MessageEvent.Received(1, chat, false, null, null, answer);

        assertThat(outcome(options + SECOND, event)).isNull();
        assertThat(outcome(options + FIRST, event)).isEqualTo("answered");
    }

    private Object outcome(String options, MessageEvent event) {
        Exchange taken = template.request("imessage:takeAnswer" + options, exchange -> exchange.getMessage()
                .setBody(event));
        assertThat(taken.getException()).isNull();
        return taken.getMessage().getHeader(IMessageConstants.QUESTION_OUTCOME);
    }

    @Test
    void eventsOfALineComeOverItsOwnStreams() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST).dedicatedLine("bb", SECOND), TransportType.GRPC);
        MemoryStateRepository offsets = new MemoryStateRepository();
        context.getRegistry().bind("offsets", offsets);
        listen("&offsetRepository=#offsets&line=" + FIRST);
        alice.sendText(chat, "hello");
        awaitHeard(1);
        await().atMost(SOON).until(() -> offsets.getState("imessage:photon:project:p1:" + FIRST) != null);
    }

    @Test
    void aConsumerOfASuspendedProjectReportsItAndMissesNothing() throws Exception {
        start(IMessageSimulator.builder(), TransportType.GRPC);
        simulator.project().suspend();
        alice.sendText(chat, "while it was suspended");
        listen("&reconnectDelay=50&maxReconnectDelay=500");
        await().atMost(SOON).until(() -> consumerError().equals("projectSuspended"));
        assertThat(failure(send("", "one")))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("may be suspended");

        simulator.project().resume();
        awaitHeard(1);
        assertThat(heard).containsExactly("while it was suspended");
    }

    private String consumerError() {
        return context.getComponent("imessage", IMessageComponent.class).consumers().stream()
                .map(consumer -> String.valueOf(consumer.getLastError()))
                .findFirst()
                .orElse("");
    }

    @Test
    void aPlaneThatIsAwayIsAConnectionErrorUntilItIsBack() throws Exception {
        start(IMessageSimulator.builder(), TransportType.GRPC);
        simulator.faults().management().cutConnection(Faults.ANY, 1000);
        assertThat(failure(send("", "one")))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("management plane");
        simulator.faults().clear();
        simulator.faults().management().refuse("tokens", 1, ManagementRefusal.rateLimited(Duration.ofSeconds(1)));
        assertThat(send("", "two").getException()).isNull();
    }

    @Test
    void wrongCredentialsAreReported() throws Exception {
        start(IMessageSimulator.builder(), TransportType.GRPC);
        Exchange exchange = send("&projectId=p1&projectSecret=another-secret", "one");
        assertThat(failure(exchange))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("projectId and projectSecret")
                .hasMessageNotContaining("another-secret");
    }

    @Test
    void theConsoleAndHealthTellOfTheTokensAndOfNoSecret() throws Exception {
        start(IMessageSimulator.builder().dedicatedLine("aa", FIRST), TransportType.HTTP);
        assertThat(send("&line=aa", "one").getException()).isNull();
        DevConsole console = PluginHelper.getDevConsoleResolver(context).resolveDevConsole("imessage");
        String told = String.valueOf(console.call(DevConsole.MediaType.TEXT));
        assertThat(told)
                .contains("project: p1", "line: aa", "tokensExpire: ")
                .doesNotContain(SECRET)
                .doesNotContain("issued-");

        HealthCheck check =
                HealthCheckHelper.getHealthCheckRepository(context, "producers", HealthCheckRepository.class).stream()
                        .findFirst()
                        .orElseThrow();
        HealthCheck.Result result = check.call();
        assertThat(check.getId()).endsWith(" line aa");
        assertThat(result.getState()).isEqualTo(HealthCheck.State.UP);
        assertThat(result.getDetails()).containsEntry("project", "p1").containsKey("tokens.expire");
        assertThat(result.getDetails().toString()).doesNotContain(SECRET).doesNotContain("issued-");
    }
}

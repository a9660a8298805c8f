// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.photon.project.BestLine;
import io.github.camelimessage.photon.project.NewProjectUser;
import io.github.camelimessage.photon.project.NewProjectWebhook;
import io.github.camelimessage.photon.project.ProjectLine;
import io.github.camelimessage.photon.project.ProjectUser;
import io.github.camelimessage.photon.project.ProjectWebhook;
import io.github.camelimessage.photon.project.ProjectWebhookUpdate;
import io.github.camelimessage.photon.project.RotatedSecret;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Operations that call Photon's management plane. */
@Timeout(120)
class ProjectOperationsTest {

    /** Operations that are not in the gRPC contract. */
    static final Set<String> OPERATIONS = Set.of(
            "listPhoneNumbers",
            "getAvailableNumber",
            "createWebhookSubscription",
            "listWebhookSubscriptions",
            "updateWebhookSubscription",
            "deleteWebhookSubscription",
            "rotateWebhookSecret",
            "listWebhookAddresses",
            "listProjectUsers",
            "createProjectUser");

    private static final String SECRET = "s3cr3t-of-the-project";
    private static final String LINE = "+15550000001";
    private static final String PERSON = "+15551234567";
    private static final String URL = "https://hooks.example.com/";

    private final DefaultCamelContext context = new TestContext();
    private IMessageSimulator simulator;
    private ProducerTemplate template;

    private void start(SimulatorBuilder settings) {
        simulator = settings.project("p1", SECRET).start();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setAddress(simulator.grpcAddress());
        options.setTls(false);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret(SECRET);
        context.start();
        template = context.createProducerTemplate();
    }

    @AfterEach
    void stop() {
        context.stop();
        if (simulator != null) {
            simulator.close();
        }
    }

    private Exchange run(String operation, Object body, Map<String, Object> headers) {
        return template.request("imessage:" + operation, exchange -> {
            exchange.getMessage().setBody(body);
            exchange.getMessage().setHeaders(new HashMap<>(headers));
        });
    }

    private <T> T succeed(String operation, Object body, Class<T> type) {
        Exchange exchange = run(operation, body, Map.of());
        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(type);
        return type.cast(exchange.getMessage().getBody());
    }

    private Exception failure(String operation, Object body) {
        Exception failure = run(operation, body, Map.of()).getException();
        assertThat(failure).isNotNull();
        assertThat(failure.toString()).doesNotContain(SECRET);
        return failure;
    }

    @Test
    void theLinesAndTheBestOneForANewPerson() {
        start(IMessageSimulator.builder().dedicatedLine("i1", LINE).dedicatedLine("i2", "+15550000002"));
        assertThat(succeed("listPhoneNumbers", null, List.class))
                .extracting(line -> ((ProjectLine) line).phoneNumber())
                .containsExactlyInAnyOrder(LINE, "+15550000002");
        succeed("createProjectUser", Map.of("phoneNumber", PERSON, "assignedPhoneNumber", LINE), ProjectUser.class);
        BestLine best = succeed("getAvailableNumber", null, BestLine.class);
        assertThat(best.phoneNumber()).isEqualTo("+15550000002");
        assertThat(run("getAvailableNumber", null, Map.of()).getMessage().getBody(String.class))
                .contains("\"phoneNumber\":\"+15550000002\"");
    }

    @Test
    void aSharedPoolHasNoLinesOfItsOwn() {
        start(IMessageSimulator.builder());
        assertThat(succeed("listPhoneNumbers", null, List.class)).isEmpty();
        assertThat(failure("getAvailableNumber", null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void usersAreRegisteredOnce() {
        start(IMessageSimulator.builder());
        ProjectUser user = succeed("createProjectUser", PERSON, ProjectUser.class);
        assertThat(user.phoneNumber()).isEqualTo(PERSON);
        assertThat(succeed("createProjectUser", NewProjectUser.shared(PERSON), ProjectUser.class)
                        .id())
                .isEqualTo(user.id());
        assertThat(succeed(
                                "createProjectUser",
                                "{\"email\": \"bob@example.com\", \"type\": \"shared\"}",
                                ProjectUser.class)
                        .email())
                .isEqualTo("bob@example.com");
        assertThat(succeed("listProjectUsers", null, List.class)).hasSize(2);
        assertThat(simulator.project().users()).hasSize(2);
        assertThat(failure("createProjectUser", "12345")).isInstanceOf(ValidationException.class);
        assertThat(failure("createProjectUser", null)).isInstanceOf(ValidationException.class);
        assertThat(failure("createProjectUser", Map.of("phone", PERSON))).isInstanceOf(ValidationException.class);
    }

    static List<Object> webhooks() {
        String json = "{\"webhookUrl\": \"" + URL + "\", \"failureNotificationEmail\": \"ops@example.com\"}";
        return List.of(
                URL,
                new NewProjectWebhook(URL, null, List.of("message.received"), "ops@example.com"),
                Map.of("webhookUrl", URL),
                json,
                json.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("webhooks")
    void aWebhookIsRegisteredChangedAndDeleted(Object body) {
        start(IMessageSimulator.builder());
        Exchange created = run("createWebhookSubscription", body, Map.of());
        assertThat(created.getException()).isNull();
        ProjectWebhook made = (ProjectWebhook) created.getMessage().getBody();
        assertThat(created.getMessage().getHeader(IMessageConstants.SUBSCRIPTION_GUID))
                .isEqualTo(made.id());
        assertThat(made.schemaVersion()).isEqualTo("normalized-events.v1");
        assertThat(made.standardSigningSecret()).startsWith("whsec_");
        assertThat(created.getMessage().getBody(String.class))
                .contains(URL)
                .doesNotContain(made.signingSecret(), made.standardSigningSecret());
        assertThat(created.getMessage().getHeaders().toString())
                .doesNotContain(made.signingSecret(), made.standardSigningSecret());

        String named = "?subscriptionGuid=" + made.id();
        ProjectWebhook off =
                succeed("updateWebhookSubscription" + named, Map.of("enabled", false), ProjectWebhook.class);
        assertThat(off.disabledReason()).isEqualTo("manual");
        ProjectWebhook on = succeed(
                "updateWebhookSubscription" + named,
                "{\"enabled\": true, \"failureNotificationEmail\": null}",
                ProjectWebhook.class);
        assertThat(on.enabled()).isTrue();
        assertThat(on.failureNotificationEmail()).isNull();
        succeed("updateWebhookSubscription" + named, new ProjectWebhookUpdate().enabled(true), ProjectWebhook.class);
        assertThat(succeed("listWebhookSubscriptions", null, List.class)).hasSize(1);

        Exchange deleted = run("deleteWebhookSubscription" + named, "kept", Map.of());
        assertThat(deleted.getMessage().getBody()).isEqualTo("kept");
        assertThat(failure("deleteWebhookSubscription" + named, null)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aSecretIsReplacedWithAnOverlapAndNeverWritten() {
        start(IMessageSimulator.builder());
        ProjectWebhook made = succeed("createWebhookSubscription", URL, ProjectWebhook.class);
        Map<String, Object> named = Map.of(IMessageConstants.SUBSCRIPTION_GUID, made.id());
        Exchange rotated = run("rotateWebhookSecret", "{\"overlapSeconds\": 3600}", named);
        RotatedSecret secret = (RotatedSecret) rotated.getMessage().getBody();
        assertThat(secret.standardSigningSecret()).startsWith("whsec_").isNotEqualTo(made.standardSigningSecret());
        assertThat(Instant.parse(secret.previousValidUntil()))
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(50)),
                        Instant.now().plus(Duration.ofMinutes(61)));
        assertThat(rotated.getMessage().getBody(String.class)).doesNotContain(secret.standardSigningSecret());

        Exchange byDefault = run("rotateWebhookSecret", null, named);
        assertThat(Instant.parse(((RotatedSecret) byDefault.getMessage().getBody()).previousValidUntil()))
                .isAfter(Instant.now().plus(Duration.ofHours(23)));
        for (Object wrong : List.of(
                "soon", Map.of("overlap", 1), Map.of("overlapSeconds", "1"), Map.of("overlapSeconds", 604_801))) {
            assertThat(run("rotateWebhookSecret", wrong, named).getException())
                    .as(wrong.toString())
                    .isInstanceOf(ValidationException.class);
        }
    }

    @Test
    void whatIsNoChangeIsRefused() {
        start(IMessageSimulator.builder());
        String named = "updateWebhookSubscription?subscriptionGuid=1";
        for (Object wrong : List.of(
                "on", Map.of(), Map.of("enabled", "yes"), Map.of("eventTypes", List.of(1)), Map.of("active", true))) {
            assertThat(failure(named, wrong)).as(wrong.toString()).isInstanceOf(ValidationException.class);
        }
        assertThat(failure("updateWebhookSubscription?subscriptionGuid=RAW(../x)", Map.of("enabled", true)))
                .isInstanceOf(ValidationException.class);
        assertThat(failure("createWebhookSubscription", "nonsense")).isInstanceOf(ValidationException.class);
    }

    @Test
    void theAddressesForAnAllowList() {
        start(IMessageSimulator.builder());
        assertThat(succeed("listWebhookAddresses", null, List.class)).isEqualTo(List.of("127.0.0.1"));
    }

    @Test
    void aTokenIsNotEnough() {
        start(IMessageSimulator.builder());
        DefaultCamelContext other = new TestContext();
        try {
            IMessageConfiguration options =
                    other.getComponent("imessage", IMessageComponent.class).getConfiguration();
            options.setAddress(simulator.grpcAddress());
            options.setTls(false);
            options.setToken(simulator.token());
            other.start();
            for (String operation : OPERATIONS) {
                Exchange exchange = other.createProducerTemplate()
                        .request("imessage:" + operation, asked -> asked.getMessage()
                                .setBody(URL));
                assertThat(exchange.getException())
                        .as(operation)
                        .isInstanceOf(ValidationException.class)
                        .hasMessageContaining("set the options projectId and projectSecret");
            }
        } finally {
            other.stop();
        }
    }

    @Test
    void aSuspendedProjectFailsWithThatError() {
        start(IMessageSimulator.builder());
        simulator.project().suspend();
        assertThat(failure("listProjectUsers", null))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageContaining("it may be suspended");
    }

    @Test
    void theseAreOperationsOfPhoton() {
        assertThat(OPERATIONS).allMatch(name -> IMessageOperation.of(name).isAt(IMessageProvider.PHOTON));
    }
}

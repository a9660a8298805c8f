// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.model.linq.UpdateWebhookSubscriptionRequest;
import io.github.camelimessage.simulator.linq.webhook.EventTypes;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The subscription at Linq: created, found again, updated, replaced and deleted. */
class WebhookRegistrationTest extends WebhookSuite {

    @TempDir
    Path directory;

    private static final String OTHER_LINE = "+12025550102";

    /** Starts the same application, with the same port, as often as it is asked to. */
    private Application start(DefaultCamelContext context, int port, String options) throws Exception {
        return start(context, "netty-http", "http://127.0.0.1:" + port, options, route -> {});
    }

    private static int boundPort(DefaultCamelContext context) throws Exception {
        int port = freePort();
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        return port;
    }

    private DefaultCamelContext context(int port) {
        DefaultCamelContext context = context();
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        return context;
    }

    @Test
    void withoutTypesEverythingThatLinqOffersIsSubscribed() throws Exception {
        start("");
        assertThat(subscription().events()).containsExactlyInAnyOrderElementsOf(EventTypes.ALL);
        assertThat(subscription().phoneNumbers()).isEmpty();
        assertThat(subscription().isActive()).isTrue();
    }

    @Test
    void typesChooseTheEventsAndFromTheLine() throws Exception {
        start("types=message.received,participantLeft,voted,unknown&from=RAW(" + LINE + ")");
        assertThat(subscription().events())
                .contains("message.received", "participant.removed", "poll.vote.added", "call.ringing")
                .doesNotContain("message.sent", "participant.added", "poll.vote.removed");
        assertThat(subscription().phoneNumbers()).containsExactly(LINE);
    }

    @Test
    void linesOfTheirOwnWinOverFrom() throws Exception {
        start("webhookPhoneNumbers=RAW(" + LINE + "," + OTHER_LINE + ")&from=RAW(" + LINE + ")");
        assertThat(subscription().phoneNumbers()).containsExactly(LINE, OTHER_LINE);
    }

    @Test
    void anOrdinaryStopLeavesTheSubscriptionAndTheNextStartUsesIt() throws Exception {
        Before before = before("");
        assertThat(webhooks().subscriptions()).containsExactly(before.made());

        restart(before, "webhookSecret=" + before.made().secret());
        assertThat(subscription()).isEqualTo(before.made());
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void withoutTheSecretTheRouteDoesNotStartAndTheErrorSaysWhatToDo() throws Exception {
        Before before = before("");

        assertThatThrownBy(() -> restart(before, ""))
                .hasMessageContaining("no longer shows its secret")
                .hasMessageContaining("webhookSecret ")
                .hasMessageContaining("webhookSecretRepository")
                .hasMessageContaining("webhookReplace=true")
                .hasMessageNotContaining(subscription().secret());
        assertThat(webhooks().subscriptions()).hasSize(1);
    }

    @Test
    void aRepositoryCarriesTheSecretToTheNextStartAndToOtherNodes() throws Exception {
        Path file = directory.resolve("secrets");
        DefaultCamelContext first = context();
        first.getRegistry().bind("secrets", new FileOffsetRepository(file));
        int port = boundPort(first);
        start(first, port, "webhookSecretRepository=#secrets");
        Subscription made = subscription();
        first.stop();

        DefaultCamelContext second = context(port);
        second.getRegistry().bind("secrets", new FileOffsetRepository(file));
        start(second, port, "webhookSecretRepository=#secrets");
        assertThat(subscription()).isEqualTo(made);
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void whatDiffersIsChangedAndTheSecretStays() throws Exception {
        Before before = before("types=message.received&from=RAW(" + LINE + ")");

        restart(before, "types=unknown&webhookSecret=" + before.made().secret());
        assertThat(subscription().id()).isEqualTo(before.made().id());
        assertThat(subscription().events()).contains("call.ringing").doesNotContain("message.received");
        assertThat(subscription().phoneNumbers()).isEmpty();
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void blankOptionsOfTheComponentAreAbsent() throws Exception {
        DefaultCamelContext context = context();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setWebhookVersion(" ");
        options.setWebhookPhoneNumbers("");
        options.setWebhookSecret(" ");
        options.setTypes("");
        options.setChatGuid("");
        options.setFrom("");
        start(context, "", route -> {});

        assertThat(subscription().targetUrl()).endsWith("version=2026-02-03");
        emit(1);
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void anotherVersionIsAChangeOfTheSameSubscription() throws Exception {
        Before before = before("webhookVersion=2025-01-01");
        String secret = before.made().secret();
        restart(before, "webhookVersion=2026-02-03&webhookSecret=" + secret)
                .context()
                .stop();
        assertThat(subscription().id()).isEqualTo(before.made().id());
        assertThat(subscription().targetUrl()).endsWith("version=2026-02-03");

        DefaultCamelContext next = context(before.port());
        next.getRegistry().bind("secrets", new MemoryStateRepository());
        next.getRegistry()
                .lookupByNameAndType("secrets", MemoryStateRepository.class)
                .setState("imessage-webhook-" + before.made().id(), secret);
        start(next, before.port(), "webhookVersion=2025-01-01&webhookSecretRepository=#secrets");
        assertThat(subscription().id()).isEqualTo(before.made().id());
        assertThat(subscription().targetUrl()).endsWith("version=2025-01-01");
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aSecretThatCannotBeKeptLeavesNoSubscription(boolean isError) throws Exception {
        DefaultCamelContext context = context();
        int port = boundPort(context);
        context.getRegistry().bind("secrets", new MemoryStateRepository() {
            @Override
            public void setState(String key, String value) {
                if (isError) {
                    throw new LinkageError("disk full");
                }
                throw new IllegalStateException("disk full");
            }
        });

        assertThatThrownBy(() -> start(context, port, "webhookSecretRepository=#secrets"))
                .hasStackTraceContaining("webhookSecretRepository could not save the secret");
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    @Test
    void aPausedSubscriptionIsActiveAgain() throws Exception {
        Before before = before("");
        try (LinqClient client = LinqClient.builder()
                .baseUrl(simulator.linqAddress())
                .token(simulator.token())
                .build()) {
            client.api()
                    .webhookSubscriptions()
                    .update(before.made().id(), new UpdateWebhookSubscriptionRequest(false, null, null, null))
                    .join();
        }
        assertThat(subscription().isActive()).isFalse();

        restart(before, "webhookSecret=" + before.made().secret());
        assertThat(subscription().isActive()).isTrue();
    }

    @Test
    void anUnknownSecretCanBeReplaced() throws Exception {
        Before before = before("");

        restart(before, "webhookReplace=true");
        assertThat(subscription().id()).isNotEqualTo(before.made().id());
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void aSecretIsReplacedByASecondSubscriptionOfTheUrlWithAParameterMore() throws Exception {
        Before before = before("");
        Subscription next = webhooks().subscribe(before.made().targetUrl() + "&secret=2");

        Application both = restart(
                before, "webhookSecret=" + next.secret() + "," + before.made().secret());
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).as("both deliver it, under one id").hasSize(1);
        assertThat(webhooks().deliveries().all()).hasSize(2).allMatch(one -> one.outcome() == Outcome.DELIVERED);
        both.context().stop();
        webhooks().unsubscribe(before.made());

        restart(before, "webhookSecret=" + next.secret());
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(2);
        assertThat(subscription().id()).isEqualTo(next.id());
    }

    @Test
    void aSecretOfNoSubscriptionIsAMistake() {
        assertThatThrownBy(() -> start("webhookSecret=" + TestSigner.LINQ_SECRET))
                .hasMessageContaining("Linq has no subscription for the URL of the webhook /hook")
                .hasMessageNotContaining(TestSigner.LINQ_SECRET);
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    @Test
    void itIsRemovedWhenThatIsAskedFor() throws Exception {
        Application application = start("webhookRemoveOnStop=true");
        assertThat(webhooks().subscriptions()).hasSize(1);
        application.context().stop();
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    @Test
    void subscriptionsOfOthersAreLeftAlone() throws Exception {
        webhooks().subscribe("http://127.0.0.1:1/other");
        start("webhookRemoveOnStop=true").context().stop();
        assertThat(subscription().targetUrl()).isEqualTo("http://127.0.0.1:1/other");
    }

    @Test
    @Tag("base-line")
    void aRouteThatIsStoppedAndStartedContinues() throws Exception {
        Application application = start("");
        Subscription made = subscription();
        application.context().getRouteController().stopRoute("events");
        application.context().getRouteController().startRoute("events");
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
        assertThat(subscription()).isEqualTo(made);
    }

    @Test
    void aRouteThatDoesNotStartWithTheApplicationIsNotSubscribedUntilItStarts() throws Exception {
        DefaultCamelContext context = context();
        start(context, "webhookRemoveOnStop=true", route -> route.autoStartup(false));
        assertThat(webhooks().subscriptions()).isEmpty();

        context.getRouteController().startRoute("events");
        assertThat(webhooks().subscriptions()).hasSize(1);
        webhooks().emit("call.ringing", Map.of());
        settle();
        assertThat(received).hasSize(1);
        context.stop();
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    @Test
    void aRouteThatNeverStartedLeavesTheSubscriptionOfAnotherApplicationAlone() throws Exception {
        Before before = before("");
        DefaultCamelContext second = context(before.port());
        start(
                second,
                "netty-http",
                "http://127.0.0.1:" + before.port(),
                "webhookReplace=true&webhookRemoveOnStop=true",
                route -> route.autoStartup(false));

        second.stop();
        assertThat(webhooks().subscriptions()).containsExactly(before.made());
    }

    @Test
    void aWrongTokenStopsTheStart() {
        assertThatThrownBy(() -> start("token=wrong-t0ken"))
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("wrong-t0ken");
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    /** The URL of an application that has stopped, and the subscription that it left. */
    private record Before(int port, Subscription made) {}

    private Before before(String options) throws Exception {
        DefaultCamelContext context = context();
        int port = boundPort(context);
        start(context, port, options);
        Subscription made = subscription();
        context.stop();
        return new Before(port, made);
    }

    private Application restart(Before before, String options) throws Exception {
        return start(context(before.port()), before.port(), options);
    }
}

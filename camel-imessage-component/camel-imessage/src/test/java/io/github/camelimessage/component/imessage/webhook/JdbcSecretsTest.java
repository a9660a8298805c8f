// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.linq.webhook.Subscription;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.github.camelimessage.simulator.webhook.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.apache.camel.impl.DefaultCamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The secret of a subscription in the table of a database, encrypted. */
@Isolated("looks at the log")
class JdbcSecretsTest extends WebhookSuite {

    private static final String KEY = Base64.getEncoder().encodeToString("0123456789abcdef0123456789abcdef".getBytes());
    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key with 32 bytes in it.".getBytes());

    @TempDir
    Path directory;

    private final JdbcDataSource dataSource = new JdbcDataSource();
    private int port;
    private DefaultCamelContext latest;

    @BeforeEach
    void openDatabase() {
        dataSource.setURL("jdbc:h2:file:" + directory.resolve("test").toAbsolutePath());
        port = freePort();
    }

    @Test
    void itOutlivesARestartAndIsEncryptedInTheTable() throws Exception {
        Application first = start(secrets -> secrets.setEncryptionKey(KEY), "");
        Subscription made = subscription();
        first.context().stop();

        List<String> stored = query("SELECT state_value FROM imessage_secrets");
        assertThat(stored)
                .singleElement()
                .satisfies(value -> assertThat(value).startsWith("aes-gcm:").doesNotContain(bare(made)));
        assertThat(query("SELECT state_key FROM imessage_secrets")).containsExactly("imessage-webhook-" + made.id());
        start(secrets -> secrets.setEncryptionKey(KEY), "");
        assertThat(subscription()).isEqualTo(made);
        emit(1);
        settle();
        assertThat(received).hasSize(1);
        assertThat(webhooks().deliveries().all()).allMatch(one -> one.outcome() == Outcome.DELIVERED);
    }

    /** Also with webhookReplace=true: with the right key the secret is known, so the subscription is not replaced. */
    @ParameterizedTest
    @ValueSource(strings = {"", "webhookReplace=true", "webhookRemoveOnStop=true"})
    void aWrongKeyStopsTheStartAndShowsNoSecret(String options) throws Exception {
        start(secrets -> secrets.setEncryptionKey(KEY), "").context().stop();
        Subscription made = subscription();
        List<String> stored = query("SELECT state_value FROM imessage_secrets");

        try (CapturedLog camel = CapturedLog.of("org.apache.camel");
                CapturedLog log = CapturedLog.of("io.github.camelimessage")) {
            Throwable failure = catchThrowable(() -> start(secrets -> secrets.setEncryptionKey(OTHER_KEY), options));

            assertThat(failure)
                    .hasStackTraceContaining(
                            "The secret under the key 'imessage-webhook-" + made.id()
                                    + "' cannot be decrypted: it was encrypted with another encryptionKey, or the row was changed");
            assertThat(text(failure)).doesNotContain(bare(made), KEY, OTHER_KEY, stored.get(0));
            for (String secret : List.of(bare(made), KEY, OTHER_KEY)) {
                assertThat(camel.linesWith(secret) + log.linesWith(secret)).isZero();
            }
        }
        latest.stop();
        assertThat(subscription()).as("it is unchanged").isEqualTo(made);
        assertThat(query("SELECT state_value FROM imessage_secrets")).isEqualTo(stored);
        start(secrets -> secrets.setEncryptionKey(KEY), "");
        emit(1);
        settle();
        assertThat(received).hasSize(1);
    }

    /** The steps of the guide after a lost key. */
    @Test
    void withoutItsRowTheSubscriptionIsReplacedUnderAnotherKey() throws Exception {
        start(secrets -> secrets.setEncryptionKey(KEY), "").context().stop();
        Subscription made = subscription();
        execute("DELETE FROM imessage_secrets");

        start(secrets -> secrets.setEncryptionKey(OTHER_KEY), "webhookReplace=true")
                .context()
                .stop();
        assertThat(subscription().id()).isNotEqualTo(made.id());
        start(secrets -> secrets.setEncryptionKey(OTHER_KEY), "");
        emit(1);
        settle();
        assertThat(received).hasSize(1);
    }

    @Test
    void withoutAKeyNothingIsStoredAndNoSubscriptionIsLeft() throws Exception {
        Throwable failure = catchThrowable(() -> start(secrets -> {}, ""));

        assertThat(failure).hasStackTraceContaining("set the encryptionKey of the JdbcSecretRepository");
        assertThat(webhooks().subscriptions()).isEmpty();
    }

    @Test
    void plainTextIsStoredWhereItIsAllowedAndRefusedOnceThereIsAKey() throws Exception {
        start(secrets -> secrets.setPlainTextAllowed(true), "").context().stop();
        Subscription made = subscription();
        assertThat(query("SELECT state_value FROM imessage_secrets")).containsExactly(made.secret());

        Throwable failure = catchThrowable(() -> start(secrets -> secrets.setEncryptionKey(KEY), ""));
        assertThat(failure).hasStackTraceContaining("is in plain text, but an encryptionKey is set");
        assertThat(text(failure)).doesNotContain(bare(made), KEY);
        assertThat(subscription()).isEqualTo(made);
    }

    @Test
    void withPhotonBothSecretsOutliveARestartAndAWrongKeyReplacesNothing() throws Exception {
        simulator.close();
        simulator = IMessageSimulator.builder().project("p1", "s3cr3t").start();
        Consumer<JdbcSecretRepository> rightKey = secrets -> secrets.setEncryptionKey(KEY);
        start(photon(), rightKey, "").context().stop();
        PhotonWebhooks.Registration made =
                simulator.photonWebhooks().registrations().get(0);
        String[] bare = {
            made.signingSecret(), made.settings().standardSecret().replaceFirst("^whsec_", ""), KEY, OTHER_KEY
        };
        assertThat(query("SELECT state_value FROM imessage_secrets"))
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value).startsWith("aes-gcm:").doesNotContain(bare));

        for (String options : List.of("", "webhookReplace=true")) {
            DefaultCamelContext context = photon();
            Throwable failure =
                    catchThrowable(() -> start(context, secrets -> secrets.setEncryptionKey(OTHER_KEY), options));
            assertThat(failure).hasStackTraceContaining("cannot be decrypted");
            assertThat(text(failure)).doesNotContain(bare);
            context.stop();
        }
        assertThat(simulator.photonWebhooks().registrations()).containsExactly(made);
        start(photon(), rightKey, "");
        assertThat(simulator.photonWebhooks().registrations()).containsExactly(made);
        bob = simulator.person(BOB);
        bob.sendText(bob.openChat(), "Hello");
        awaitReceived(1);
    }

    private DefaultCamelContext photon() {
        DefaultCamelContext context = context();
        IMessageConfiguration options =
                context.getComponent("imessage", IMessageComponent.class).getConfiguration();
        options.setProvider(IMessageProvider.PHOTON);
        options.setToken(null);
        options.setAddress(null);
        options.setManagementAddress(simulator.httpAddress());
        options.setProjectId("p1");
        options.setProjectSecret("s3cr3t");
        return context;
    }

    private Application start(Consumer<JdbcSecretRepository> setting, String options) throws Exception {
        latest = context();
        return start(latest, setting, options);
    }

    /** Starts the application at the same port as before. */
    private Application start(DefaultCamelContext context, Consumer<JdbcSecretRepository> setting, String options)
            throws Exception {
        JdbcSecretRepository secrets = new JdbcSecretRepository(dataSource);
        secrets.setCreateTable(true);
        setting.accept(secrets);
        context.getRegistry().bind("secrets", secrets);
        context.getRestConfiguration().setHost("127.0.0.1");
        context.getRestConfiguration().setPort(port);
        String all = "webhookSecretRepository=#secrets" + (options.isEmpty() ? "" : "&") + options;
        return start(context, "netty-http", "http://127.0.0.1:" + port, all, route -> {});
    }

    /** Without its prefix, which messages may contain. */
    private static String bare(Subscription subscription) {
        return subscription.secret().replaceFirst("^whsec_", "");
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> query(String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                values.add(found.getString(1));
            }
        }
        return values;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.sdk.TokenSupplier;
import java.util.function.Consumer;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which project an endpoint uses, and to which address the secret is sent. */
class ProjectOptionsTest {

    private static final String SECRET = "s3cr3t-of-the-project";

    private final DefaultCamelContext context = new TestContext();

    @BeforeEach
    void start() {
        component(options -> {
            options.setProjectId("p1");
            options.setProjectSecret(SECRET);
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    private void component(Consumer<IMessageConfiguration> settings) {
        settings.accept(
                context.getComponent("imessage", IMessageComponent.class).getConfiguration());
    }

    private Connection connection(String query) {
        IMessageEndpoint endpoint = context.getEndpoint("imessage:sendText" + query, IMessageEndpoint.class);
        assertThat(endpoint.toString()).doesNotContain(SECRET);
        Connection connection = Connection.of(endpoint.getConfiguration());
        assertThat(connection.toString()).doesNotContain(SECRET);
        return connection;
    }

    @Test
    void idAndSecretAreAllThatIsNeeded() {
        Connection connection = connection("");
        assertThat(connection.project()).isEqualTo(new ProjectCredentials("p1", SECRET, null));
        assertThat(connection.token()).isNull();
        assertThat(connection.name()).isEqualTo("photon");
        assertThat(connection.project().toString()).isEqualTo("project p1");
    }

    @Test
    void aLineIsReadWithItsPlusSign() {
        assertThat(connection("?line=+15550000001").line()).isEqualTo("+15550000001");
        assertThat(connection("?line=+15550000001").name()).isEqualTo("photon line +15550000001");
        assertThat(connection("?line=").line()).isNull();
    }

    @Test
    void aTokenOfItsOwnTakesThePlaceOfTheProject() {
        Connection connection = connection("?token=t0ken&address=localhost:1");
        assertThat(connection.project()).isNull();
        assertThat(connection.token()).isEqualTo("t0ken");
    }

    @Test
    void aProjectOfItsOwnTakesThePlaceOfTheToken() {
        component(options -> {
            options.setProjectId(null);
            options.setProjectSecret(null);
            options.setToken("t0ken");
        });
        Connection connection = connection("?projectId=p2&projectSecret=" + "other-" + "secret");
        assertThat(connection.project().projectId()).isEqualTo("p2");
        assertThat(connection.token()).isNull();
    }

    @Test
    void aSupplierThatWasOnlyFoundDoesNotTakeItsPlace() {
        context.getRegistry().bind("tokens", TokenSupplier.class, TokenSupplier.of("t0ken"));
        assertThat(connection("").project()).isNotNull();
        assertThat(connection("").tokenSupplier()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"address=evil.example.com:443", "managementAddress=https://evil.example.com", "projectId=p2"})
    void theSecretDoesNotGoElsewhere(String option) {
        assertThatThrownBy(() -> connection("?" + option))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("so it does not get the component's projectSecret.")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void theComponentAloneCanAllowOtherAddressesButNoOtherProject() {
        context.getComponent("imessage", IMessageComponent.class).setSendCredentialsToOtherAddresses(true);
        assertThat(connection("?address=localhost:1&managementAddress=http://localhost:2")
                        .project()
                        .managementAddress())
                .isEqualTo("http://localhost:2");
        assertThatThrownBy(() -> connection("?projectId=p2")).hasMessageContaining("projectSecret");
    }

    @Test
    void bothATokenAndAProjectAreRefused() {
        component(options -> options.setToken("t0ken"));
        assertThatThrownBy(() -> connection(""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("projectId gets the token itself, so the option token");
    }

    @Test
    void oneOfBothIsNotEnough() {
        component(options -> options.setProjectSecret(null));
        assertThatThrownBy(() -> connection("")).hasMessageContaining("projectSecret is missing");
        component(options -> {
            options.setProjectId(null);
            options.setProjectSecret(SECRET);
        });
        assertThatThrownBy(() -> connection("?timeout=1s")).hasMessageContaining("projectId is missing");
    }

    @Test
    void aLineNeedsAProject() {
        component(options -> {
            options.setProjectId(null);
            options.setProjectSecret(null);
        });
        assertThatThrownBy(() -> connection("?line=aa&token=t0ken&address=localhost:1"))
                .hasMessageContaining("The option line names a line of a project");
        assertThatThrownBy(() -> connection("")).hasMessageContaining("projectId and projectSecret, in place of both");
    }

    @Test
    void anEndpointAtLinqDoesNotInheritIt() {
        Connection connection = connection("?provider=linq&token=t0ken");
        assertThat(connection.project()).isNull();
        assertThatThrownBy(() -> context.getEndpoint(
                                "imessage:sendText?provider=linq&token=t&line=aa", IMessageEndpoint.class)
                        .createProducer())
                .hasMessageContaining("at Linq the option from sets the line");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a secret", "\u00e4secret-of-somebody"})
    void aSecretThatCannotBeOneIsRefusedWithoutShowingIt(String secret) {
        component(options -> options.setProjectSecret(secret));
        assertThatThrownBy(() -> connection(""))
                .hasMessageContaining("The option projectSecret contains")
                .hasMessageNotContaining(secret);
    }
}

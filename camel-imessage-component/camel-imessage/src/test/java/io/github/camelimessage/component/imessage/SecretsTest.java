// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.camel.catalog.DefaultCamelCatalog;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final String SECRET = "s3cr3t-t0ken";

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void noFormOfAnEndpointThatIsPrintedShowsTheToken() {
        IMessageEndpoint endpoint = context.getEndpoint(
                "imessage:sendText?address=imessage.example.com:443&token=" + SECRET, IMessageEndpoint.class);

        assertThat(endpoint.toString()).contains("token=xxxxxx").doesNotContain(SECRET);
        assertThat(endpoint.getServiceUrl()).isEqualTo("imessage.example.com:443");
        assertThat(endpoint.getServiceProtocol()).isEqualTo("grpc");
        assertThat(endpoint.getServiceMetadata()).containsOnlyKeys("provider");
        assertThat(Connection.of(endpoint.getConfiguration()).toString()).doesNotContain(SECRET);
    }

    @Test
    void anEndpointThatFailsShowsNoTokenInItsErrors() {
        Throwable wrongOperation = catchThrowable(() -> context.getEndpoint("imessage:nope?token=" + SECRET));
        Throwable wrongOption =
                catchThrowable(() -> context.getEndpoint("imessage:getChat?retryMaxAttempts=many&token=" + SECRET));

        assertThat(printed(wrongOperation)).contains("There is no operation").doesNotContain(SECRET);
        assertThat(printed(wrongOption)).contains("retryMaxAttempts").doesNotContain(SECRET);
    }

    @Test
    void theMetadataMarkTheTokenAsSecret() {
        assertThat(new IMessageEndpointUriFactory().secretPropertyNames())
                .containsExactlyInAnyOrder("token", "projectSecret", "webhookSecret");
    }

    @Test
    void theCatalogKnowsTheOptionsOfAnEndpoint() throws Exception {
        DefaultCamelCatalog catalog = new DefaultCamelCatalog();
        try (var json =
                getClass().getResourceAsStream("/META-INF/io/github/camelimessage/component/imessage/imessage.json")) {
            catalog.addComponent("imessage", IMessageComponent.class.getName(), new String(json.readAllBytes()));
        }

        assertThat(catalog.validateEndpointProperties("imessage:sendText?effect=confetti&transport=http&timeout=5s")
                        .isSuccess())
                .isTrue();
        assertThat(catalog.validateEndpointProperties("imessage:sendTxt?effct=confetti&timeout=soon")
                        .getNumberOfErrors())
                .isEqualTo(3);
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelimessage.model.linq.ChangeOperation;
import io.github.camelimessage.model.linq.CreateWebhookSubscriptionRequest;
import io.github.camelimessage.model.linq.ReactionRequest;
import io.github.camelimessage.model.linq.ReactionType;
import io.github.camelimessage.model.linq.WebhookEventType;
import io.github.camelimessage.model.linq.WebhookSubscription;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each endpoint: its request, and its result. */
class LinqEndpointsTest extends LinqServer {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Endpoint> endpoints() {
        return Stream.concat(ChatEndpoints.all(), OtherEndpoints.all());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void hasTheDocumentedForm(Endpoint endpoint) throws Exception {
        answer(endpoint.status(), endpoint.answer() == null ? "" : endpoint.answer());

        Object result = result(endpoint.call().apply(api()));

        RecordedRequest request = request();
        assertThat(request.getMethod()).isEqualTo(endpoint.verb());
        assertThat(request.getTarget()).isEqualTo(endpoint.target());
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(request.getHeaders().get("User-Agent"))
                .startsWith("camel-imessage/")
                .doesNotContain("$");
        assertThat(request.getHeaders().get("Accept")).isEqualTo(accept(endpoint));
        assertThat(request.getHeaders().get("Content-Type"))
                .isEqualTo(endpoint.body() == null ? null : "application/json");
        String body = request.getBody() == null ? "" : request.getBody().utf8();
        assertThat(tree(body)).isEqualTo(tree(endpoint.body() == null ? "" : endpoint.body()));
        assertThat(tree(result == null ? "" : JSON.writeValueAsString(result)))
                .isEqualTo(tree(endpoint.answer() == null ? "" : endpoint.answer()));
    }

    private static String accept(Endpoint endpoint) {
        if (endpoint.verb().equals("GET") && endpoint.target().endsWith("/location")) {
            return "application/geo+json";
        }
        return endpoint.answer() == null ? "*/*" : "application/json";
    }

    private static JsonNode tree(String text) throws Exception {
        return JSON.readTree(text);
    }

    @Test
    void theSecretOfANewWebhookIsInItsAnswer() throws Exception {
        answer(201, "{\"id\":\"w-1\",\"signing_secret\":\"whsec_x\"}");

        WebhookSubscription made = result(api().webhookSubscriptions()
                .create(new CreateWebhookSubscriptionRequest(
                        List.of(WebhookEventType.MESSAGE_RECEIVED), "https://a.example", null)));

        assertThat(made.signingSecret()).isEqualTo("whsec_x");
    }

    /** A proxy may add a body; an operation that only accepts a request does not read it. */
    @Test
    void anAcceptedCallNeedsNoReadableAnswer() throws Exception {
        answer(202, "");
        assertThat(result(api().chats().leave(ID)).status()).isNull();
        answer(200, "{\"handle\":{},\"is_me\":true,\"type\":\"love\"}");
        assertThat(result(api().messages()
                                .react(ID, new ReactionRequest(ChangeOperation.ADD, ReactionType.LOVE, null, null)))
                        .unknownFields())
                .containsEntry("type", "love");
    }
}

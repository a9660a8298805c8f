// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No other site in the visitor's browser may read or act. */
class GateTest extends PageSuite {
    private static final String OPEN = "{\"as\":\"alice@example.com\"}";

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]", "192.168.0.7:8080"})
    void ownNamesAndAddressesAreServed(String host) throws Exception {
        assertThat(raw("GET /api/chats HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 200 ");
    }

    /** DNS rebinding uses a foreign name that resolves to this machine. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:80",
                "localhost.evil.example",
                "127.0.0.1.evil.example",
                "1.evil",
                ""
            })
    void foreignNamesAreRefused(String host) throws Exception {
        assertThat(raw("GET / HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 421 ");
        assertThat(raw("GET /api/chats HTTP/1.1\r\nHost: " + host)).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void noNameOrTwoNamesAreRefused() throws Exception {
        assertThat(raw("GET / HTTP/1.0")).contains(" 421 ");
        assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example"))
                .startsWith("HTTP/1.1 421 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null", "https://localhost", "http://localhost:1"})
    void otherOriginsAreRefused(String origin) throws Exception {
        refused(send(actRequest("openChat", OPEN).header("origin", origin)), 403, "crossSite");
        refused(send(request("/api/chats").header("origin", origin)), 403, "crossSite");
        assertThat(simulator.world().chats().inspect()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void otherSitesAreRefusedAlsoWhereNoOriginIsSent(String site) throws Exception {
        refused(send(request("/api/chats").header("sec-fetch-site", site)), 403, "crossSite");
        refused(send(request("/api/feed").header("sec-fetch-site", site)), 403, "crossSite");
        assertThat(send(request("/").header("sec-fetch-site", site)).statusCode())
                .as("a link may lead to the page")
                .isEqualTo(200);
    }

    @Test
    void thePageItselfIsAllowed() throws Exception {
        HttpResponse<String> response = send(actRequest("openChat", OPEN)
                .header("origin", simulator.pageAddress())
                .header("sec-fetch-site", "same-origin"));
        assertThat(response.statusCode()).isEqualTo(200);
    }

    /** The types of bodies that a form or a script of another site can send without a preflight request. */
    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""})
    void aBodyThatIsNotJsonIsRefused(String type) throws Exception {
        HttpRequest.Builder request = request("/api/acts/openChat").POST(BodyPublishers.ofString(OPEN));
        refused(send(type.isEmpty() ? request : request.header("content-type", type)), 415, "unsupportedMediaType");
        assertThat(simulator.world().chats().inspect()).isEmpty();
    }

    @Test
    void preflightRequestsAreRefused() throws Exception {
        HttpResponse<String> response = send(request("/api/acts/openChat")
                .method("OPTIONS", BodyPublishers.noBody())
                .header("origin", "http://evil.example")
                .header("access-control-request-method", "POST")
                .header("access-control-request-headers", "content-type"));
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void jsonBeyondTheLimitIsRefused() throws Exception {
        String text = "x".repeat(64 * 1024);
        refused(send(actRequest("openChat", "{\"as\":\"" + text + "\"}")), 413, "tooLarge");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/%2e%2e/PageServer.class", "/..%2fGate.class", "/PageServer.class", "/none.js", "//index.html"})
    void onlyTheFilesOfThePageAreServed(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost")).startsWith("HTTP/1.1 404 ");
    }

    @Test
    void thePageListensOnItsOwnAddressAndNotOnTheSimulators() throws Exception {
        try (IMessageSimulator open =
                IMessageSimulator.builder().host("0.0.0.0").pagePort(0).start()) {
            assertThat(open.pageAddress()).startsWith("http://localhost:");
        }
        try (IMessageSimulator told =
                IMessageSimulator.builder().pageHost("127.0.0.1").pagePort(0).start()) {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(told.pageAddress() + "/")).build();
            assertThat(told.pageAddress()).startsWith("http://127.0.0.1:");
            assertThat(send(HttpRequest.newBuilder(request.uri())).statusCode()).isEqualTo(200);
        }
    }
}

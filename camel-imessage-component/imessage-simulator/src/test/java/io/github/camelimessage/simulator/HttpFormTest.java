// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFormTest {
    private IMessageSimulator simulator;
    private HttpWire http;

    @BeforeEach
    void start() {
        simulator = IMessageSimulator.builder().start();
        http = new HttpWire(simulator.httpAddress(), simulator.token());
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private JsonObject ok(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("content-type")).contains("application/json");
        assertThat(response.headers().firstValue("x-request-id")).isPresent();
        assertThat(response.headers().firstValue("x-spectrum-middleware")).isPresent();
        return JsonParser.parseString(response.body()).getAsJsonObject();
    }

    private HttpResponse<String> post(String path, String body) {
        return http.send("POST", path, body, Map.of());
    }

    private HttpResponse<String> get(String path) {
        return http.send("GET", path, null, Map.of());
    }

    @Test
    void anErrorHasTheContractBody() {
        HttpResponse<String> response = get("/v1/chats:get?chatGuid=any%3B-%3Bnobody%40example.com");
        assertThat(response.statusCode()).isEqualTo(404);
        JsonObject body = JsonParser.parseString(response.body()).getAsJsonObject();
        assertThat(body.get("code").getAsString()).isEqualTo("not_found");
        assertThat(body.get("errorCode").getAsString()).isEqualTo("chatNotFound");
        assertThat(body.get("message").getAsString()).isNotBlank();
        assertThat(body.get("retryable").getAsBoolean()).isFalse();
        assertThat(body.get("source").getAsString()).isEqualTo("upstream");
        assertThat(body.getAsJsonObject("context").get("chat").getAsString()).isEqualTo("any;-;nobody@example.com");
        assertThat(response.headers().firstValue("x-request-id"))
                .contains(body.get("requestId").getAsString());
        assertThat(response.headers().firstValue("x-spectrum-middleware")).isPresent();
    }

    @Test
    void whatIsNoJsonIsRefusedByTheMiddleware() {
        HttpResponse<String> response = post("/v1/chats", "{oops");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("\"source\":\"middleware\"").contains("invalidArgument");
    }

    @Test
    void unknownRoutesAreUnsupported() {
        for (String path : new String[] {"/v1/nothing", "/v1/attachments/at_0/thumbnail", "/v1/chats:create", "/"}) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(501);
            assertThat(response.body()).contains("operationNotSupported");
        }
    }

    @Test
    void emptyIsAnEmptyObjectAndMissingKeysAreDefaults() {
        String chat = simulator.person("alice@example.com").openChat();
        assertThat(ok(post("/v1/chats:setTyping", "{\"chatGuid\":\"" + chat + "\",\"isTyping\":true}"))
                        .entrySet())
                .isEmpty();
        assertThat(simulator.world().chats().typing(chat)).isNotEmpty();
        ok(post("/v1/chats:setTyping", "{\"chatGuid\":\"" + chat + "\"}"));
        assertThat(simulator.world().chats().typing(chat)).isEmpty();
    }

    @Test
    void namesMayBeCamelOrSnakeAndUnknownOnesAreIgnored() {
        String chat = simulator.person("alice@example.com").openChat();
        String encoded = HttpWire.encode(chat);
        for (String query : new String[] {"chatGuid=" + encoded, "chat_guid=" + encoded, "x=1&chatGuid=" + encoded}) {
            ok(get("/v1/chats:get?" + query));
        }
        ok(post("/v1/messages:sendText", "{\"chat_guid\":\"" + chat + "\",\"text\":\"Hello\",\"newer\":{\"a\":[1]}}"));
        ok(get("/v1/chats:count?include_archived=true"));
    }

    @Test
    void bothWaysToEncodeASpaceAreUnderstood() {
        for (String guid : new String[] {"a%20b%2B", "a+b%2B"}) {
            HttpResponse<String> response = get("/v1/chats:get?chatGuid=" + guid);
            assertThat(response.body()).contains("\"chat\":\"a b+\"");
        }
    }

    @Test
    void numbersMayBeTextAndEnumsMayBeNumbers() {
        for (String service : new String[] {"\"CHAT_SERVICE_TYPE_IMESSAGE\"", "1", "\"CHAT_SERVICE_TYPE_NEWER\""}) {
            ok(post("/v1/chats", "{\"addresses\":[\"alice@example.com\"],\"service\":" + service + "}"));
        }
        String chat = simulator.person("alice@example.com").openChat();
        for (String start : new String[] {"1", "\"1\""}) {
            ok(post(
                    "/v1/messages:sendText",
                    "{\"chatGuid\":\"" + chat + "\",\"text\":\"Hello\",\"formatting\":[{\"type\":\"bold\",\"start\":"
                            + start + ",\"length\":2}]}"));
        }
        JsonObject page =
                ok(get("/v1/messages:listRecent?pageSize=1&isFromMe=true&after=2026-01-01T00%3A00%3A00.000Z"));
        assertThat(page.getAsJsonArray("messages")).hasSize(1);
        assertThat(page.has("nextPageToken")).isTrue();
        assertThat(ok(get("/v1/chats:count")).get("count").getAsLong()).isEqualTo(1);
    }

    @Test
    void aLargeImageComesThrough() {
        byte[] image = new byte[8 * 1024 * 1024];
        System.arraycopy(Images.JPEG, 0, image, 0, Images.JPEG.length);
        String group = simulator.person("alice@example.com").createGroup("bob@example.com");
        ok(post(
                "/v1/groups:setIcon",
                "{\"chatGuid\":\"" + group + "\",\"data\":\""
                        + Base64.getEncoder().encodeToString(image) + "\"}"));
        JsonObject icon = ok(get("/v1/groups:icon?chatGuid=" + HttpWire.encode(group)));
        assertThat(icon.get("mimeType").getAsString()).isEqualTo("image/jpeg");
        assertThat(Arrays.equals(Base64.getDecoder().decode(icon.get("data").getAsString()), image))
                .isTrue();
    }

    @Test
    void connectionsAreKeptAlive() {
        var link = simulator.openLink(Transport.HTTP);
        HttpWire through = new HttpWire(link.address(), simulator.token());
        for (int i = 0; i < 5; i++) {
            ok(through.send("GET", "/v1/chats:count", null, Map.of()));
        }
        assertThat(link.connectionsSoFar()).isEqualTo(1);
    }
}

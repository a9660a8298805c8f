// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq;

import static io.github.camelimessage.simulator.linq.LinqWire.json;
import static io.github.camelimessage.simulator.linq.LinqWire.message;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinqAttachmentsTest extends LinqSuite {
    private final Later clock = new Later();

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.clock(clock);
    }

    private JsonNode create(String body) {
        return wire.post("/attachments", json(body)).ok(200);
    }

    private JsonNode createText(int size) {
        return create("{'content_type':'text/plain','filename':'a b.txt','size_bytes':" + size + "}");
    }

    private static int put(String url, String contentType, String contents, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
                .header("content-type", contentType)
                .timeout(Duration.ofSeconds(60))
                .PUT(HttpRequest.BodyPublishers.ofString(contents));
        if (token != null) {
            request.header("authorization", token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    @Test
    void aFileIsUploadedSentAndDownloaded() throws Exception {
        String chat = createChatId(BOB);
        JsonNode place = createText(8);
        assertThat(place.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "attachment_id", "download_url", "expires_at", "http_method", "required_headers", "upload_url");
        assertThat(place.get("http_method").textValue()).isEqualTo("PUT");
        assertThat(place.at("/required_headers/Content-Length").textValue()).isEqualTo("8");
        String id = place.get("attachment_id").textValue();
        String part = "{'parts':[{'type':'media','attachment_id':'" + id + "'}]}";
        wire.post("/chats/" + chat + "/messages", message(part)).refused(404, 2007);
        assertThat(wire.get("/attachments/" + id).ok(200).get("status").textValue())
                .isEqualTo("pending");

        assertThat(put(place.get("upload_url").textValue(), "text/plain", "contents", null))
                .isEqualTo(200);
        JsonNode file = wire.get("/attachments/" + id).ok(200);
        assertThat(file.get("status").textValue()).isEqualTo("complete");
        assertThat(file.get("id").textValue()).isEqualTo(id);
        for (int i = 0; i < 2; i++) {
            JsonNode sent =
                    wire.post("/chats/" + chat + "/messages", message(part)).ok(202);
            assertThat(sent.at("/message/parts/0/id").textValue()).isEqualTo(id);
        }
        LinqWire anybody = new LinqWire("", null);
        assertThat(anybody.get(place.get("download_url").textValue()).text()).isEqualTo("contents");
        String byUrl =
                "{'parts':[{'type':'media','url':'" + place.get("download_url").textValue() + "'}]}";
        wire.post("/chats/" + chat + "/messages", message(byUrl)).ok(202);

        wire.delete("/attachments/" + id).ok(204);
        wire.get("/attachments/" + id).refused(404, 2003);
        assertThat(anybody.get(place.get("download_url").textValue()).status()).isEqualTo(404);
        assertThat(wire.get("/chats/" + chat + "/messages").ok(200).at("/messages/0/parts"))
                .hasSize(1);
        assertThat(anybody.get(place.get("download_url").textValue()).status()).isEqualTo(404);
    }

    @Test
    void anUploadThatIsNotAsAnnouncedIsRefused() throws Exception {
        String url = createText(8).get("upload_url").textValue();
        assertThat(put(url, "text/html", "contents", null)).isEqualTo(403);
        assertThat(put(url, "text/plain", "content", null)).isEqualTo(403);
        assertThat(put(url, "text/plain", "contents", "Bearer " + simulator.token()))
                .isEqualTo(403);
        assertThat(put(url.substring(0, url.length() - 1), "text/plain", "contents", null))
                .isEqualTo(403);
        clock.ahead = Duration.ofMinutes(16);
        assertThat(put(url, "text/plain", "contents", null)).isEqualTo(403);
        clock.ahead = Duration.ofMinutes(14);
        assertThat(put(url, "text/plain", "contents", null)).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'filename':'a','size_bytes':1} | 1001",
                "{'content_type':'text/plain','size_bytes':1} | 1001",
                "{'content_type':'text/plain','filename':'a'} | 1001",
                "{'content_type':'audio/flac','filename':'a','size_bytes':1} | 5004",
                "{'content_type':'text/plain','filename':'a','size_bytes':0} | 1005",
                "{'content_type':'text/plain','filename':'a','size_bytes':104857601} | 5005",
                "{'content_type':'text/plain','filename':'a','size_bytes':'1'} | 1003",
            })
    void badAnnouncementsAreRefused(String body, int code) {
        wire.post("/attachments", json(body)).refused(400, code);
    }

    @Test
    void idsAreUuids() {
        wire.get("/attachments/x").refused(400, 1005);
        wire.delete("/attachments/x").refused(400, 1005);
        wire.delete("/attachments/00000000-0000-4000-8000-000000000000").refused(404, 2003);
    }
}

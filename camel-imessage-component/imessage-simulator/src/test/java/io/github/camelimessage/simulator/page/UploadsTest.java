// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.MessageState;
import io.github.camelimessage.simulator.world.Part;
import io.github.camelimessage.simulator.world.Sticker;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadsTest extends PageSuite {
    private static final byte[] WAV = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SVG = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"
            .getBytes(StandardCharsets.UTF_8);
    private static final int LIMIT = 20 * 1024 * 1024;

    private String chat;
    private String hello;

    @BeforeEach
    void openChat() {
        chat = simulator.person(ALICE).openChat();
        hello = simulator.person(ALICE).sendText(chat, "Hello").guid();
    }

    @Test
    void aFileIsAMessageAndComesBackAsItWas() throws Exception {
        String name = "pump \u00e4 & 4.png";
        String message = sent(Map.of("name", name, "type", "image/png", "replyTo", hello, "part", "0"), PNG);

        JsonNode shown = json(chatPath(chat)).at("/messages/1");
        assertThat(shown.at("/parts/0/text").asText()).isEqualTo(name);
        assertThat(shown.at("/parts/0/file/shows").asText()).isEqualTo("picture");
        assertThat(shown.at("/parts/0/file/bytes").asInt()).isEqualTo(PNG.length);
        assertThat(shown.path("replyTo").asText()).isEqualTo(hello);
        assertThat(shown.path("replyToPart").asInt()).isZero();
        HttpResponse<byte[]> picture = bytes("/api/messages/" + message + "/0");
        assertThat(picture.body()).isEqualTo(PNG);
        assertThat(picture.headers().firstValue("content-type")).hasValue("image/png");
        HttpResponse<byte[]> saved = bytes("/api/messages/" + message + "/0/file");
        assertThat(saved.body()).isEqualTo(PNG);
        assertThat(saved.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(saved.headers().firstValue("content-disposition"))
                .hasValue("attachment; filename*=UTF-8''pump%20%C3%A4%20%26%204.png");
        assertThat(LogView.of(simulator.world().log().read(1, Long.MAX_VALUE, 1).get(0))
                        .detail())
                .isEqualTo(name);
    }

    @Test
    void aVoiceMemoIsPlayed() throws Exception {
        String message = sent(Map.of("name", "memo.wav", "type", "audio/wav", "voice", "true"), WAV);

        JsonNode file = json(chatPath(chat)).at("/messages/1/parts/0/file");
        assertThat(file.path("shows").asText()).isEqualTo("audio");
        assertThat(file.path("isVoiceMemo").asBoolean()).isTrue();
        assertThat(bytes("/api/messages/" + message + "/0").headers().firstValue("content-type"))
                .hasValue("audio/wav");
    }

    @ParameterizedTest
    @ValueSource(strings = {"image/svg+xml", "text/html", "image/png", "application/pdf"})
    void markupIsOnlyEverSavedWhateverItIsCalled(String type) throws Exception {
        String message = sent(Map.of("name", "a.svg", "type", type), SVG);

        assertThat(get("/api/messages/" + message + "/0").statusCode()).isEqualTo(404);
        assertThat(json(chatPath(chat)).at("/messages/1/parts/0/file").has("shows"))
                .isFalse();
        HttpResponse<byte[]> saved = bytes("/api/messages/" + message + "/0/file");
        assertThat(saved.body()).isEqualTo(SVG);
        assertThat(saved.headers().firstValue("content-type")).hasValue("application/octet-stream");
        assertThat(saved.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(saved.headers().firstValue("content-disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(saved.headers().firstValue("content-security-policy").orElseThrow())
                .startsWith("default-src 'none'; sandbox");
    }

    @Test
    void onlyPartsThatAreFilesAreHandedOut() throws Exception {
        for (String wrong :
                new String[] {"/0", "/0/file", "/1/file", "/-1/file", "/stickers/x", "/0/1/2", "/0/other"}) {
            assertThat(get("/api/messages/" + hello + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(get("/api/messages/unknown/0/file").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/unknown/stickers/x").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages/" + hello + "/x/file").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name          |           | 'name' is missing",
                "type          |           | 'type' is missing",
                "chat          |           | 'chat' is missing",
                "as            |           | 'as' is missing",
                "voice         | yes       | 'voice' must be true or false",
                "part          | x         | 'part' must be a number",
                "part          | 7         | The message does not have this part",
                "name          | ../x.png  | A file name must not contain a path or control characters",
                "type          | png       | A media type must be like image/png",
            },
            quoteCharacter = '`')
    void aMalformedFileIsRefusedByName(String field, String value, String message) throws Exception {
        Map<String, String> query = new TreeMap<>(Map.of("name", "x.png", "type", "image/png", "replyTo", hello));
        query.putAll(Map.of("as", ALICE, "chat", chat));
        query.remove(field);
        if (value != null) {
            query.put(field, value);
        }
        HttpResponse<String> response = post("files", query, "application/octet-stream", body(PNG));
        refused(response, 400, "invalidArgument");
        assertThat(JSON.readTree(response.body()).path("message").asText()).isEqualTo(message);
    }

    @Test
    void aFileHasALimitAndAType() throws Exception {
        Map<String, String> query = Map.of("as", ALICE, "chat", chat, "name", "x", "type", "video/mp4");
        refused(post("files", query, "application/octet-stream", body(new byte[LIMIT + 1])), 413, "tooLarge");
        // Without a Content-Length the bytes are counted.
        BodyPublisher unknown = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]));
        refused(post("files", query, "application/octet-stream", unknown), 413, "tooLarge");
        for (String simple : new String[] {"text/plain", "multipart/form-data", "application/x-www-form-urlencoded"}) {
            refused(post("files", query, simple, body(PNG)), 415, "unsupportedMediaType");
            refused(post("stickers", query, simple, body(PNG)), 415, "unsupportedMediaType");
        }
        refused(get("/api/files"), 405, "methodNotAllowed");
        assertThat(simulator.world().log().head()).isEqualTo(1);
    }

    @Test
    void aStickerIsPlacedOrIsATapback() throws Exception {
        sticker(Map.of("x", "0.25", "y", "1", "rotation", "-0.5"), PNG);
        sticker(Map.of("tapback", "true", "part", "0"), PNG);

        MessageState message = simulator.world().messages().find(hello);
        assertThat(message.stickers().get(0).placement()).isEqualTo(new Sticker.Placement(0.25, 1, null, -0.5, null));
        assertThat(message.stickers().get(0).file().mimeType()).isEqualTo("image/png");
        JsonNode shown = json(chatPath(chat)).at("/messages/0");
        assertThat(shown.path("stickers")).hasSize(1);
        assertThat(shown.at("/stickers/0/x").asDouble()).isEqualTo(0.25);
        assertThat(shown.at("/reactions/0/kind").asText()).isEqualTo("sticker");
        assertThat(shown.at("/reactions/0/hasPicture").asBoolean()).isTrue();
        for (String guid : new String[] {
            shown.at("/stickers/0/guid").asText(), shown.at("/reactions/0/guid").asText()
        }) {
            assertThat(bytes("/api/messages/" + hello + "/stickers/" + guid).body())
                    .isEqualTo(PNG);
        }
        done("react", Map.of("as", ALICE, "chat", chat, "message", hello, "kind", "sticker", "part", 0, "on", false));
        assertThat(json(chatPath(chat)).at("/messages/0/reactions")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x        | 1.5 | 'x' must be from 0 to 1",
                "y        | NaN | 'y' must be from 0 to 1",
                "x        |     | 'x' is missing",
                "rotation | one | 'rotation' must be a number",
                "part     | 3   | The message does not have this part",
            },
            quoteCharacter = '`')
    void aMalformedStickerIsRefusedByName(String field, String value, String message) throws Exception {
        Map<String, String> query = new TreeMap<>(Map.of("name", "x.png", "x", "0.5", "y", "0.5"));
        query.putAll(Map.of("as", ALICE, "chat", chat, "message", hello));
        query.remove(field);
        if (value != null) {
            query.put(field, value);
        }
        HttpResponse<String> response = post("stickers", query, "application/octet-stream", body(PNG));
        refused(response, 400, "invalidArgument");
        assertThat(JSON.readTree(response.body()).path("message").asText()).isEqualTo(message);
    }

    @Test
    void aStickerIsAPicture() throws Exception {
        Map<String, String> query =
                Map.of("as", ALICE, "chat", chat, "message", hello, "name", "a.svg", "x", "0", "y", "0");
        refused(post("stickers", query, "application/octet-stream", body(SVG)), 400, "invalidArgument");
        refused(post("stickers", query, "application/octet-stream", body(new byte[0])), 400, "invalidArgument");
        assertThat(simulator.world().messages().find(hello).stickers()).isEmpty();
    }

    @Test
    void aPictureOfTheAccountIsShownToo() throws Exception {
        MediaFile file = MediaFile.of("pump.png", "image/png", PNG);
        String message = simulator
                .world()
                .messages()
                .send(simulator.world().owner(), chat, Draft.of(new Part.Media(file, false)))
                .guid();
        assertThat(bytes("/api/messages/" + message + "/0").body()).isEqualTo(PNG);
    }

    @Test
    void aDrawingAndTheImageOfACardAreShownToo() throws Exception {
        MediaFile file = MediaFile.of("drawn.png", "image/png", PNG);
        Part.AppLayout layout = new Part.AppLayout("Gate 4", null, null, null, null, null, null, file);
        Part.App card = new Part.App("com.example.card", "Tickets", "ABCDE12345", null, layout, null, null);
        String message = simulator
                .person(ALICE)
                .send(chat, Draft.of(new Part.Drawing(file, true), card))
                .guid();

        JsonNode parts = json(chatPath(chat)).at("/messages/1/parts");
        assertThat(parts.at("/0/file/shows").asText()).isEqualTo("picture");
        assertThat(parts.at("/1/card/hasImage").asBoolean()).isTrue();
        for (int i = 0; i < 2; i++) {
            assertThat(bytes("/api/messages/" + message + "/" + i).body()).isEqualTo(PNG);
        }
    }

    private String sent(Map<String, String> more, byte[] data) throws Exception {
        return uploaded("files", more, data).path("message").asText();
    }

    private void sticker(Map<String, String> more, byte[] data) throws Exception {
        Map<String, String> query = new TreeMap<>(more);
        query.putAll(Map.of("message", hello, "name", "star.png"));
        uploaded("stickers", query, data);
    }

    private JsonNode uploaded(String kind, Map<String, String> more, byte[] data) throws Exception {
        Map<String, String> query = new TreeMap<>(more);
        query.putAll(Map.of("as", ALICE, "chat", chat));
        HttpResponse<String> response = post(kind, query, "application/octet-stream", body(data));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return JSON.readTree(response.body());
    }

    private HttpResponse<String> post(String kind, Map<String, String> query, String type, BodyPublisher body)
            throws Exception {
        String text = query.entrySet().stream()
                .map(one -> one.getKey() + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        return send(request("/api/" + kind + "?" + text)
                .header("content-type", type)
                .POST(body));
    }

    private static BodyPublisher body(byte[] data) {
        return BodyPublishers.ofByteArray(data);
    }

    private HttpResponse<byte[]> bytes(String path) throws Exception {
        HttpResponse<byte[]> response = client.send(request(path).build(), BodyHandlers.ofByteArray());
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response;
    }
}

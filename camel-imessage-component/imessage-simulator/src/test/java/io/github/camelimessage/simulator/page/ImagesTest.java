// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.MediaFile;
import io.github.camelimessage.simulator.world.Part;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest extends PageSuite {
    private static final byte[] HTML = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    private String group;

    @BeforeEach
    void open() {
        group = simulator.person(ALICE).createGroup(BOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"background", "icon"})
    void anImageIsSetShownAndTakenAway(String kind) throws Exception {
        assertThat(get(path(kind)).statusCode()).isEqualTo(404);
        assertThat(put(kind, "image/png", BodyPublishers.ofByteArray(PNG)).statusCode())
                .isEqualTo(200);
        long version = json("/api/chats").at("/chats/0/" + kind).asLong();
        assertThat(version).isPositive();

        HttpResponse<byte[]> shown = client.send(request(path(kind)).build(), BodyHandlers.ofByteArray());
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(shown.headers().firstValue("content-type")).hasValue("image/png");
        assertThat(shown.headers().firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(shown.headers().firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "sandbox");

        assertThat(put(kind, "application/octet-stream", BodyPublishers.ofByteArray(PNG))
                        .statusCode())
                .isEqualTo(200);
        assertThat(json("/api/chats").at("/chats/0/" + kind).asLong())
                .as("a browser sees that it changed")
                .isGreaterThan(version);
        assertThat(send(request(path(kind) + "?as=" + encoded(ALICE)).DELETE()).statusCode())
                .isEqualTo(200);
        assertThat(json("/api/chats").at("/chats/0").has(kind)).isFalse();
        assertThat(simulator.world().log().head()).isEqualTo(3);
    }

    /** A file is served as an image only if its first bytes are those of an image, whatever its name. */
    @Test
    void aFileThatIsNoImageIsRefused() throws Exception {
        refused(put("icon", "image/png", BodyPublishers.ofByteArray(HTML)), 400, "invalidArgument");
        refused(put("icon", "image/png", BodyPublishers.noBody()), 400, "invalidArgument");
        refused(put("icon", "text/html", BodyPublishers.ofByteArray(PNG)), 415, "unsupportedMediaType");
        refused(
                put("icon", "multipart/form-data; boundary=x", BodyPublishers.ofByteArray(PNG)),
                415,
                "unsupportedMediaType");
        assertThat(get(path("icon")).statusCode()).isEqualTo(404);
    }

    @Test
    void anImageBeyondTheLimitIsRefusedWithOrWithoutALength() throws Exception {
        byte[] large = Arrays.copyOf(PNG, 20 * 1024 * 1024 + 1);
        refused(put("background", "image/png", BodyPublishers.ofByteArray(large)), 413, "tooLarge");
        BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));
        refused(put("background", "image/png", chunked), 413, "tooLarge");
        assertThat(simulator.world().log().head()).isZero();

        byte[] largest = Arrays.copyOf(PNG, 20 * 1024 * 1024);
        assertThat(put("background", "image/png", BodyPublishers.ofByteArray(largest))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void onlyAMemberMayAndSomebodyMustBeNamed() throws Exception {
        BodyPublisher image = BodyPublishers.ofByteArray(PNG);
        refused(
                send(request(path("icon") + "?as=" + encoded("carol@example.com"))
                        .header("content-type", "image/png")
                        .PUT(image)),
                404,
                "chatNotFound");
        refused(send(request(path("icon")).header("content-type", "image/png").PUT(image)), 400, "invalidArgument");
        refused(send(request(path("icon") + "?as=x").POST(image)), 405, "methodNotAllowed");
        assertThat(get(chatPath(group) + "/portrait").statusCode()).isEqualTo(404);
    }

    @Test
    void aPictureThatWasSentIsShownAndAnotherFileIsNot() throws Exception {
        Draft draft = Draft.of(
                Part.Text.of("Look"),
                new Part.Media(MediaFile.of("pump.png", "text/html", PNG), false),
                new Part.Media(MediaFile.of("pump.html", "image/png", HTML), false));
        String message = simulator.person(ALICE).send(group, draft).guid();
        HttpResponse<byte[]> shown =
                client.send(request("/api/messages/" + message + "/1").build(), BodyHandlers.ofByteArray());
        assertThat(shown.body()).isEqualTo(PNG);
        assertThat(shown.headers().firstValue("content-type")).hasValue("image/png");
        for (String wrong : List.of("/0", "/2", "/3", "/-1")) {
            assertThat(get("/api/messages/" + message + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(404);
        }
        assertThat(get("/api/messages/" + message + "/x").statusCode()).isEqualTo(400);
        assertThat(get("/api/messages/unknown/0").statusCode()).isEqualTo(404);
        assertThat(json(chatPath(group)).at("/messages/0/parts/2").toString())
                .isEqualTo("{\"type\":\"media\",\"text\":\"pump.html\",\"file\":"
                        + "{\"mimeType\":\"image/png\",\"bytes\":25,\"isVoiceMemo\":false}}");
    }

    private String path(String kind) {
        return chatPath(group) + "/" + kind;
    }

    private HttpResponse<String> put(String kind, String type, BodyPublisher body) throws Exception {
        return send(request(path(kind) + "?as=" + encoded(ALICE))
                .header("content-type", type)
                .PUT(body));
    }
}

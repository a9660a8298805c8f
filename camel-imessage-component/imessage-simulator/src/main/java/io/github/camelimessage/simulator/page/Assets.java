// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The files of the page, read once. Only files in the list are served. */
final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml");
    private static final List<String> FILES = List.of(
            "index.html",
            "page.css",
            "chat.css",
            "parts.css",
            "icon.svg",
            "main.js",
            "dom.js",
            "api.js",
            "feed.js",
            "people.js",
            "view.js",
            "chats.js",
            "chat.js",
            "message.js",
            "parts.js",
            "poll.js",
            "location.js",
            "composer.js",
            "plus.js",
            "stickers.js",
            "dialogs.js",
            "log.js");

    private record Asset(String type, Buffer bytes) {}

    private final Map<String, Asset> byPath = new HashMap<>();

    Assets() {
        for (String file : FILES) {
            String type = TYPES.get(file.substring(file.lastIndexOf('.') + 1));
            byPath.put("/" + file, new Asset(type, Buffer.buffer(read(file))));
        }
        byPath.put("/", byPath.get("/index.html"));
    }

    void serve(HttpServerResponse response, String path) {
        Asset asset = byPath.get(path);
        if (asset == null) {
            throw Refused.notFound();
        }
        response.putHeader("content-type", asset.type()).end(asset.bytes());
    }

    private static byte[] read(String file) {
        try (InputStream resource = Assets.class.getResourceAsStream(file)) {
            return resource.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}

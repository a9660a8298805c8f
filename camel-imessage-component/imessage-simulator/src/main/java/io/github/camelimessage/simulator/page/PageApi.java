// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.network.RequestBody;
import io.github.camelimessage.simulator.world.World;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The HTTP API of the page.
 *
 * <pre>
 * GET  /api/feed?after=sequence                     the log and changes, as Server-Sent Events
 * GET  /api/chats                                   {@link ChatList}
 * GET  /api/chats/{guid}?messages=how-many          {@link ChatPage}
 * GET, PUT, DELETE /api/chats/{guid}/background?as= the image itself
 * GET, PUT, DELETE /api/chats/{guid}/icon?as=       the image itself
 * GET  /api/messages/{guid}/{part}                  an image or audio of a message
 * GET  /api/messages/{guid}/{part}/file             any file of a message, as a download
 * GET  /api/messages/{guid}/stickers/{sticker}      the image of a sticker
 * POST /api/files?as=&chat=&name=&type=             sends the body as a file, see {@link Uploads}
 * POST /api/stickers?as=&chat=&message=&name=       places the body as a sticker on a message
 * POST /api/acts/{name}                             {@link Arguments} in, {@link Done} out
 * </pre>
 */
final class PageApi {
    private static final int MAX_JSON_BYTES = 64 * 1024;
    /** About twice the size of a photo; the world has no limit of its own. */
    private static final int MAX_FILE_BYTES = 20 * 1024 * 1024;

    private final ChatReads chats;
    private final ChatImages images;
    private final SentFiles files;
    private final Uploads uploads;
    private final Acts acts;
    private final Feeds feeds;

    PageApi(Vertx vertx, World world, OpenConnections connections) {
        chats = new ChatReads(world);
        images = new ChatImages(world);
        files = new SentFiles(world);
        uploads = new Uploads(world);
        acts = new Acts(world, connections);
        feeds = new Feeds(vertx, world, connections);
    }

    /** Answers, or fails with an exception that {@link PageServer} turns into an answer. */
    Future<Void> handle(HttpServerRequest request) {
        List<String> path = segments(request.path());
        String method = request.method().name();
        if (path.equals(List.of("feed"))) {
            require(method, "GET");
            feeds.open(request);
        } else if (path.equals(List.of("chats"))) {
            require(method, "GET");
            Answer.json(request.response(), 200, chats.list());
        } else if (path.size() == 2 && path.get(0).equals("chats")) {
            require(method, "GET");
            Answer.json(request.response(), 200, chats.open(path.get(1), number(request.getParam("messages"))));
        } else if (path.size() == 3 && path.get(0).equals("chats")) {
            return image(request, method, path.get(1), kind(path.get(2)));
        } else if (path.size() >= 3 && path.get(0).equals("messages")) {
            require(method, "GET");
            file(request, path.get(1), path.subList(2, path.size()));
        } else if (path.equals(List.of("files"))) {
            return upload(request, method, uploads::send);
        } else if (path.equals(List.of("stickers"))) {
            return upload(request, method, uploads::sticker);
        } else if (path.size() == 2 && path.get(0).equals("acts")) {
            require(method, "POST");
            return act(request, acts.find(path.get(1)));
        } else {
            throw Refused.notFound();
        }
        return Future.succeededFuture();
    }

    private Future<Void> act(HttpServerRequest request, Act act) {
        Gate.requireJson(request);
        return RequestBody.read(request, MAX_JSON_BYTES)
                .map(body -> act.perform(Arguments.parse(body)))
                .onSuccess(done -> Answer.json(request.response(), 200, done))
                .mapEmpty();
    }

    private void file(HttpServerRequest request, String message, List<String> path) {
        if (path.size() == 1) {
            files.show(request.response(), message, number(path.get(0)));
        } else if (path.size() == 2 && path.get(0).equals("stickers")) {
            files.showSticker(request.response(), message, path.get(1));
        } else if (path.size() == 2 && path.get(1).equals("file")) {
            files.save(request.response(), message, number(path.get(0)));
        } else {
            throw Refused.notFound();
        }
    }

    private Future<Void> upload(HttpServerRequest request, String method, BiFunction<Query, byte[], Done> act) {
        require(method, "POST");
        Gate.requireBytes(request);
        return RequestBody.read(request, MAX_FILE_BYTES)
                .map(body -> act.apply(new Query(request), body.getBytes()))
                .onSuccess(done -> Answer.json(request.response(), 200, done))
                .mapEmpty();
    }

    private Future<Void> image(HttpServerRequest request, String method, String chat, ChatImages.Kind kind) {
        if (method.equals("GET")) {
            images.show(request.response(), kind, chat);
        } else if (method.equals("DELETE")) {
            images.remove(kind, chat, as(request));
            Answer.json(request.response(), 200, Done.NOTHING);
        } else {
            require(method, "PUT");
            Gate.requireImage(request);
            String as = as(request);
            return RequestBody.read(request, MAX_FILE_BYTES)
                    .map(body -> {
                        images.set(kind, chat, as, body.getBytes());
                        return Done.NOTHING;
                    })
                    .onSuccess(done -> Answer.json(request.response(), 200, done))
                    .mapEmpty();
        }
        return Future.succeededFuture();
    }

    private static ChatImages.Kind kind(String name) {
        return switch (name) {
            case "background" -> ChatImages.Kind.BACKGROUND;
            case "icon" -> ChatImages.Kind.ICON;
            default -> throw Refused.notFound();
        };
    }

    private static String as(HttpServerRequest request) {
        String as = request.getParam("as");
        if (as == null) {
            throw Refused.invalid("'as' is missing");
        }
        return as;
    }

    private static Integer number(String text) {
        try {
            return text == null ? null : Integer.valueOf(text);
        } catch (NumberFormatException malformed) {
            throw Refused.invalid("That must be a number");
        }
    }

    private static void require(String method, String wanted) {
        if (!method.equals(wanted)) {
            throw Refused.method(method);
        }
    }

    /** The decoded segments of the path after {@code /api}. */
    private static List<String> segments(String path) {
        try {
            return Arrays.stream(path.substring(PageServer.API.length()).split("/", -1))
                    // In a path, unlike in a query, a plus sign is not a space.
                    .map(part -> URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8))
                    .toList();
        } catch (IllegalArgumentException malformed) {
            throw Refused.invalid("The path is malformed");
        }
    }
}

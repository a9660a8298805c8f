// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Registering Photon's webhooks over REST (Spectrum: management API): {@code /projects/{projectId}/webhooks/} with Basic
 * authentication by project id and secret. A URL that will not be called is taken all the same, as the vendor does.
 */
public final class SpectrumApi {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PhotonWebhooks webhooks;
    private final String root;
    private final String credentials;

    public SpectrumApi(PhotonWebhooks webhooks, String projectId, String projectSecret) {
        this.webhooks = webhooks;
        this.root = "/projects/" + projectId + "/webhooks";
        this.credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((projectId + ":" + projectSecret).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the path is one of this API's. */
    public boolean serves(String path) {
        return path.startsWith("/projects/");
    }

    /** Whether the caller may use it, so that its body is worth reading. */
    public boolean admits(HttpServerRequest request) {
        return credentials.equals(request.getHeader("authorization"));
    }

    public void handle(HttpServerRequest request, Buffer body) {
        String path = request.path().replaceAll("/+$", "");
        if (!admits(request)) {
            fail(request, 401, "The project's id or secret is wrong");
        } else if (path.equals(root) && request.method().name().equals("POST")) {
            register(request, body);
        } else if (path.equals(root) && request.method().name().equals("GET")) {
            var all = JSON.createArrayNode();
            webhooks.registrations().forEach(one -> all.add(view(one, false)));
            succeed(request, all);
        } else if (path.startsWith(root + "/") && request.method().name().equals("DELETE")) {
            delete(request, path.substring(root.length() + 1));
        } else {
            fail(request, 404, "There is nothing here");
        }
    }

    private void register(HttpServerRequest request, Buffer body) {
        String url = url(body);
        if (url == null) {
            fail(request, 422, "The webhookUrl is no URL");
            return;
        }
        try {
            succeed(request, view(webhooks.register(url), true));
        } catch (IllegalArgumentException taken) {
            fail(request, 409, taken.getMessage());
        }
    }

    /** The URL to register, or null for none that is well formed. */
    private static String url(Buffer body) {
        try {
            String url = JSON.readTree(body.getBytes()).path("webhookUrl").textValue();
            return url != null && new URI(url).isAbsolute() && new URI(url).getHost() != null ? url : null;
        } catch (IOException | URISyntaxException malformed) {
            return null;
        }
    }

    private void delete(HttpServerRequest request, String id) {
        PhotonWebhooks.Registration found = webhooks.registrations().stream()
                .filter(one -> one.id().equals(id))
                .findAny()
                .orElse(null);
        if (found == null) {
            fail(request, 404, "There is no such webhook");
            return;
        }
        webhooks.unsubscribe(found);
        succeed(request, JSON.createObjectNode().put("id", id));
    }

    private static ObjectNode view(PhotonWebhooks.Registration one, boolean withSecret) {
        ObjectNode view = JSON.createObjectNode()
                .put("id", one.id())
                .put("webhookUrl", one.webhookUrl())
                .put("createdAt", one.createdAt().toString())
                .put("updatedAt", one.createdAt().toString());
        return withSecret ? view.put("signingSecret", one.signingSecret()) : view;
    }

    private static void succeed(HttpServerRequest request, JsonNode data) {
        ObjectNode envelope = JSON.createObjectNode().put("succeed", true);
        envelope.set("data", data);
        send(request, 200, envelope);
    }

    private static void fail(HttpServerRequest request, int status, String message) {
        send(request, status, JSON.createObjectNode().put("succeed", false).put("message", message));
    }

    private static void send(HttpServerRequest request, int status, ObjectNode body) {
        try {
            request.response()
                    .setStatusCode(status)
                    .putHeader("content-type", "application/json")
                    .end(Buffer.buffer(JSON.writeValueAsBytes(body)));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A tree of texts can be written", impossible);
        }
    }
}

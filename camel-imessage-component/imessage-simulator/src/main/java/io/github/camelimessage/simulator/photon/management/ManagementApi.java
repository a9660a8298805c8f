// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.management;

import io.github.camelimessage.simulator.fault.ManagementFaultPlan;
import io.github.camelimessage.simulator.fault.ManagementRefusal;
import io.github.camelimessage.simulator.fault.Script;
import io.github.camelimessage.simulator.photon.webhook.PhotonWebhooks;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/**
 * Photon's management plane (Spectrum: management API) under {@code /projects/{projectId}/}, with Basic authentication
 * by project id and secret.
 */
public final class ManagementApi {
    private static final String PROJECTS = "/projects/";

    private final Vertx vertx;
    private final Project project;
    private final ManagementFaultPlan faults;
    private final RequestLimit limit;
    private final String credentials;
    private final WebhookEndpoint webhooks;
    private final ProjectEndpoint endpoint;

    /** @param limit whether the documented limit of 5 requests per second is enforced */
    public ManagementApi(
            Vertx vertx, Project project, PhotonWebhooks webhooks, ManagementFaultPlan faults, boolean limit) {
        this.vertx = vertx;
        this.project = project;
        this.faults = faults;
        this.limit = limit ? new RequestLimit() : null;
        this.webhooks = new WebhookEndpoint(webhooks);
        this.endpoint = new ProjectEndpoint(project);
        this.credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((project.id() + ":" + project.secret()).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the path belongs to this API. */
    public boolean serves(String path) {
        return path.startsWith(PROJECTS);
    }

    /** Whether the caller has access; otherwise the body is not read. */
    public boolean admits(HttpServerRequest request) {
        return credentials.equals(request.getHeader("authorization"));
    }

    public void handle(HttpServerRequest request, Buffer body) {
        String name = operation(request.path());
        Duration delay = take(faults.delays(), request, name);
        if (delay == null) {
            answer(request, body, name);
        } else {
            vertx.setTimer(Math.max(1, delay.toMillis()), time -> answer(request, body, name));
        }
    }

    private void answer(HttpServerRequest request, Buffer body, String name) {
        if (take(faults.cuts(), request, name) != null) {
            request.connection().close();
            return;
        }
        ManagementRefusal refusal = take(faults.refusals(), request, name);
        if (refusal != null) {
            Answer.refused(refusal.status(), refusal.code(), refusal.message(), refusal.retryAfter())
                    .send(request);
            return;
        }
        Answer answer = answerOf(request, body, name);
        if (take(faults.lostAnswers(), request, name) == null) {
            answer.send(request);
        } else {
            request.connection().close();
        }
    }

    /** The fault for the operation with this verb, or with any. */
    private static <T> T take(Script<T> script, HttpServerRequest request, String name) {
        T scripted = script.take(request.method().name() + " " + name);
        return scripted == null ? script.take(name) : scripted;
    }

    private Answer answerOf(HttpServerRequest request, Buffer body, String name) {
        if (!admits(request)) {
            return Answer.refused(401, "unauthorized", "The id or the secret of the project is wrong");
        }
        if (limit != null && !limit.admits()) {
            return Answer.refused(429, "rateLimited", "More than 5 requests per second");
        }
        if (project.isSuspended()) {
            return Answer.refused(403, "projectSuspended", "The project is suspended");
        }
        String root = PROJECTS + project.id() + "/";
        if (!request.path().startsWith(root)) {
            return Answer.notFound();
        }
        Asked asked = Asked.of(request, request.path().substring(root.length()), body);
        return name.equals("webhooks") ? webhooks.handle(asked) : endpoint.handle(asked);
    }

    /** The operation, by the segment after the project's id; {@code imessage/tokens} is {@code tokens}. */
    private static String operation(String path) {
        String[] segments = path.substring(PROJECTS.length()).split("/");
        String first = segments.length < 2 ? "" : segments[1];
        return first.equals("imessage") ? "tokens" : first;
    }
}

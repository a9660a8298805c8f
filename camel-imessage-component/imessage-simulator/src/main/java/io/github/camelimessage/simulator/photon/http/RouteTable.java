// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.api.AnnotationsProto;
import com.google.api.HttpRule;
import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HTTP routes, read from the {@code google.api.http} annotations of the protocol. */
final class RouteTable {
    /** RPCs whose answers are bytes; they have no annotation. */
    private static final Map<String, String> RAW =
            Map.of(MessageServiceGrpc.getGetEmbeddedMediaMethod().getFullMethodName(), "/v1/messages:embeddedMedia");

    private final Map<String, Route> fixed = new HashMap<>();
    private final Map<String, Map<PathTemplate, Route>> templates = new HashMap<>();

    RouteTable(List<ServerServiceDefinition> services) {
        for (ServerServiceDefinition service : services) {
            for (ServerMethodDefinition<?, ?> method : service.getMethods()) {
                add(method.getMethodDescriptor());
            }
        }
    }

    @SuppressWarnings("unchecked")
    private void add(MethodDescriptor<?, ?> method) {
        HttpRule rule = ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor())
                .getMethodDescriptor()
                .getOptions()
                .getExtension(AnnotationsProto.http);
        String verb = rule.hasPost() ? "POST" : "GET";
        String path = rule.hasPost() ? rule.getPost() : rule.getGet();
        if (path.isEmpty()) {
            path = RAW.getOrDefault(method.getFullMethodName(), "");
        }
        if (path.isEmpty()) {
            return;
        }
        Route route = new Route(
                (MethodDescriptor<Message, Message>) method, !rule.getBody().isEmpty());
        if (path.contains("{")) {
            templates.computeIfAbsent(verb, any -> new HashMap<>()).put(new PathTemplate(path), route);
        } else {
            fixed.put(verb + " " + path, route);
        }
    }

    /** The route of a request, or null; the path must still be percent-encoded. */
    Route.Match find(String verb, String rawPath) {
        Route route = fixed.get(verb + " " + rawPath);
        if (route != null) {
            return new Route.Match(route, Map.of());
        }
        for (var template : templates.getOrDefault(verb, Map.of()).entrySet()) {
            Map<String, String> variables = template.getKey().match(rawPath);
            if (variables != null) {
                return new Route.Match(template.getValue(), variables);
            }
        }
        return null;
    }
}

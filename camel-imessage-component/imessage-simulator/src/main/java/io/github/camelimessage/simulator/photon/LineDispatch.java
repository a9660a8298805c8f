// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.photon.management.IssuedTokens;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerMethodDefinition;
import io.grpc.ServerServiceDefinition;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Forwards each call to the services of the line of its token, or to the shared ones for any other token. */
public final class LineDispatch {
    private final IssuedTokens tokens;
    private final LineServices lines;
    private final Transport transport;
    private final Map<String, Map<String, ServerMethodDefinition<?, ?>>> methods = new ConcurrentHashMap<>();

    public LineDispatch(IssuedTokens tokens, LineServices lines, Transport transport) {
        this.tokens = tokens;
        this.lines = lines;
        this.transport = transport;
    }

    /** @param shared the services for calls without a line */
    public List<ServerServiceDefinition> before(List<ServerServiceDefinition> shared) {
        return shared.stream().map(this::before).toList();
    }

    private ServerServiceDefinition before(ServerServiceDefinition shared) {
        ServerServiceDefinition.Builder service = ServerServiceDefinition.builder(shared.getServiceDescriptor());
        shared.getMethods().forEach(method -> service.addMethod(before(method)));
        return service.build();
    }

    private <Q, A> ServerMethodDefinition<Q, A> before(ServerMethodDefinition<Q, A> shared) {
        return shared.withServerCallHandler((call, headers) -> start(shared, call, headers));
    }

    private <Q, A> ServerCall.Listener<Q> start(
            ServerMethodDefinition<Q, A> shared, ServerCall<Q, A> call, Metadata headers) {
        String instance = tokens.instance(Door.token(headers));
        ServerCallHandler<Q, A> handler = instance == null
                ? shared.getServerCallHandler()
                : handler(instance, shared.getMethodDescriptor().getFullMethodName());
        return handler.startCall(call, headers);
    }

    /** All services have the same protocol, and so the same message types. */
    @SuppressWarnings("unchecked")
    private <Q, A> ServerCallHandler<Q, A> handler(String instance, String method) {
        return (ServerCallHandler<Q, A>)
                methods.computeIfAbsent(instance, this::methods).get(method).getServerCallHandler();
    }

    private Map<String, ServerMethodDefinition<?, ?>> methods(String instance) {
        return lines.of(instance).behind(transport).stream()
                .flatMap(service -> service.getMethods().stream())
                .collect(Collectors.toMap(
                        method -> method.getMethodDescriptor().getFullMethodName(), Function.identity()));
    }
}

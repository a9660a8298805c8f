// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import com.google.api.AnnotationsProto;
import com.google.protobuf.Descriptors;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the contract maps an RPC to HTTP: its {@code google.api.http} annotation, or a raw route.
 *
 * @param verb {@code GET}, or {@code POST} for every call that changes something
 * @param path the path, for example {@code /v1/chats:markRead}
 */
public record HttpRule(String verb, String path) {

    /** Routes whose answers are bytes have no annotation (Photon: the raw routes). */
    private static final Map<String, HttpRule> RAW = Map.of(
            MessageServiceGrpc.getGetEmbeddedMediaMethod().getFullMethodName(),
            new HttpRule("GET", "/v1/messages:embeddedMedia"));

    private static final Map<String, HttpRule> RULES = new ConcurrentHashMap<>();

    public static HttpRule of(MethodDescriptor<?, ?> method) {
        return RULES.computeIfAbsent(method.getFullMethodName(), name -> read(method));
    }

    public boolean isMutating() {
        return verb.equals("POST");
    }

    /** Whether the contract has no mapping for it. */
    public boolean isRaw() {
        return RAW.containsValue(this);
    }

    private static HttpRule read(MethodDescriptor<?, ?> method) {
        Descriptors.MethodDescriptor descriptor =
                ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
        com.google.api.HttpRule rule = descriptor.getOptions().getExtension(AnnotationsProto.http);
        return switch (rule.getPatternCase()) {
            case POST -> new HttpRule("POST", rule.getPost());
            case GET -> new HttpRule("GET", rule.getGet());
            default -> raw(method.getFullMethodName());
        };
    }

    private static HttpRule raw(String name) {
        HttpRule rule = RAW.get(name);
        if (rule == null) {
            throw new IllegalStateException(name + " has no HTTP mapping");
        }
        return rule;
    }
}

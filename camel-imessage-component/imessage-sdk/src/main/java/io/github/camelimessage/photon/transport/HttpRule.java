// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import com.google.api.AnnotationsProto;
import com.google.protobuf.Descriptors;
import io.grpc.MethodDescriptor;
import io.grpc.protobuf.ProtoMethodDescriptorSupplier;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the contract maps an RPC to HTTP: its {@code google.api.http} annotation.
 *
 * @param verb {@code GET}, or {@code POST} for every call that changes something
 * @param path the path, for example {@code /v1/chats:markRead}
 */
public record HttpRule(String verb, String path) {

    private static final Map<String, HttpRule> RULES = new ConcurrentHashMap<>();

    public static HttpRule of(MethodDescriptor<?, ?> method) {
        return RULES.computeIfAbsent(method.getFullMethodName(), name -> read(method));
    }

    public boolean isMutating() {
        return verb.equals("POST");
    }

    private static HttpRule read(MethodDescriptor<?, ?> method) {
        Descriptors.MethodDescriptor descriptor =
                ((ProtoMethodDescriptorSupplier) method.getSchemaDescriptor()).getMethodDescriptor();
        com.google.api.HttpRule rule = descriptor.getOptions().getExtension(AnnotationsProto.http);
        return switch (rule.getPatternCase()) {
            case POST -> new HttpRule("POST", rule.getPost());
            case GET -> new HttpRule("GET", rule.getGet());
            default -> throw new IllegalStateException(method.getFullMethodName() + " has no HTTP mapping");
        };
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.NotFoundException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names in an error what was not found: Photon's own text often does not. */
final class Subject {

    private Subject() {}

    /** The failure; if something was not found, with the guids of the request. */
    static Throwable named(Throwable failure, Message request) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof NotFoundException missing)) {
            return cause;
        }
        String names = names(request)
                .filter(name -> !missing.getMessage().contains(name.getValue()))
                .map(name -> name.getKey() + " " + ErrorText.quoted(name.getValue()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? missing : missing.withHint(" (" + names + ")");
    }

    /** Those of the parts of the request too: a message is sent with the guids of its files. */
    private static Stream<Map.Entry<String, String>> names(Message request) {
        return request.getAllFields().entrySet().stream().flatMap(field -> names(field.getKey(), field.getValue()));
    }

    private static Stream<Map.Entry<String, String>> names(FieldDescriptor field, Object value) {
        if (value instanceof Message inner) {
            return names(inner);
        } else if (value instanceof List<?> values && field.getJavaType() == FieldDescriptor.JavaType.MESSAGE) {
            return values.stream().flatMap(inner -> names((Message) inner));
        }
        return isName(field) ? Stream.of(Map.entry(field.getJsonName(), value.toString())) : Stream.empty();
    }

    private static boolean isName(FieldDescriptor field) {
        return field.getType() == FieldDescriptor.Type.STRING
                && !field.isRepeated()
                && (field.getName().endsWith("guid") || field.getName().endsWith("address"));
    }
}

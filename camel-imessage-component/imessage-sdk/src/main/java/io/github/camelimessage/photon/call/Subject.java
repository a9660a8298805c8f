// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.NotFoundException;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;

/** Names in an error what was not found: Photon's own text often does not. */
final class Subject {

    private Subject() {}

    /** The failure, which for something that was not found tells the guids of the request. */
    static Throwable named(Throwable failure, Message request) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (!(cause instanceof NotFoundException missing)) {
            return cause;
        }
        String names = request.getAllFields().entrySet().stream()
                .filter(field -> isName(field.getKey()))
                .filter(field -> !missing.getMessage().contains(field.getValue().toString()))
                .map(field -> field.getKey().getJsonName() + " " + ErrorText.quoted(field.getValue()))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? missing : missing.withHint(" (" + names + ")");
    }

    private static boolean isName(FieldDescriptor field) {
        return field.getType() == FieldDescriptor.Type.STRING
                && !field.isRepeated()
                && (field.getName().endsWith("guid") || field.getName().endsWith("address"));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Message;
import io.github.camelimessage.rules.WholeText;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All texts of a request, so that they go over both transports alike. */
final class RequestText {

    /** The fields that are or may have texts, by the type of the message. */
    private static final Map<Descriptor, List<FieldDescriptor>> FIELDS = new ConcurrentHashMap<>();

    private RequestText() {}

    /** @throws io.github.camelimessage.error.ValidationException naming the field that holds half a character */
    static void check(Message request) {
        for (FieldDescriptor field : FIELDS.computeIfAbsent(request.getDescriptorForType(), RequestText::fields)) {
            if (field.isRepeated()) {
                for (Object element : (List<?>) request.getField(field)) {
                    check(field, element);
                }
            } else if (request.hasField(field)) {
                check(field, request.getField(field));
            }
        }
    }

    private static List<FieldDescriptor> fields(Descriptor type) {
        return type.getFields().stream()
                .filter(field -> field.getJavaType() == JavaType.STRING || field.getJavaType() == JavaType.MESSAGE)
                .toList();
    }

    private static void check(FieldDescriptor field, Object value) {
        if (value instanceof String text) {
            WholeText.check(field.getName(), text);
        } else {
            check((Message) value);
        }
    }
}

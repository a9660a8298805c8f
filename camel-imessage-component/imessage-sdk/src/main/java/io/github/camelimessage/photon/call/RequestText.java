// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.call;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.rules.WholeText;
import java.util.List;

/** All texts of a request, so that they go over both transports alike. */
final class RequestText {

    private RequestText() {}

    /** @throws io.github.camelimessage.error.ValidationException naming the field that holds half a character */
    static void check(Message request) {
        request.getAllFields().forEach(RequestText::check);
    }

    private static void check(FieldDescriptor field, Object value) {
        if (value instanceof String text) {
            WholeText.check(field.getName(), text);
        } else if (value instanceof List<?> values) {
            values.forEach(element -> check(field, element));
        } else if (value instanceof Message message) {
            check(message);
        }
    }
}

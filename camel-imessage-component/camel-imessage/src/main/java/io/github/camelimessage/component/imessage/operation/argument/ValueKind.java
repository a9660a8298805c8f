// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.camelimessage.component.imessage.ModelConverter;
import io.github.camelimessage.event.Event;
import io.github.camelimessage.model.Message;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.stream.BaseStream;

/** Describes a value that cannot be used, and what to do about it. */
final class ValueKind {

    private ValueKind() {}

    /** Refuses events and results of earlier operations, although they can be converted to text and bytes. */
    static void refuseDocument(Object value) {
        if (value instanceof Event event) {
            throw new UnusableValueException("it is the event " + event.type()
                    + ": set the body, for example with transformDataType(\"imessage:text\") or"
                    + " setBody(simple(\"${body.message.content.text}\"))");
        }
        if (value != null && !(value instanceof Collection) && ModelConverter.isDocument(value.getClass())) {
            throw new UnusableValueException("it is the " + value.getClass().getSimpleName()
                    + " of an earlier operation: set the body"
                    + (value instanceof Message ? ", for example with setBody(simple(\"${body.content.text}\"))" : ""));
        }
    }

    /** The message for a value that is not text. */
    static UnusableValueException noText(Object value) {
        return new UnusableValueException(named(value) + ", which is not text: " + advice(value));
    }

    /** The message for a value that is not bytes. */
    static UnusableValueException noBytes(Object value) {
        return new UnusableValueException(
                named(value) + ", which is not bytes: convert it before, for example with convertBodyTo(byte[].class)");
    }

    private static String named(Object value) {
        String type = value.getClass().getTypeName();
        return value instanceof Collection ? "it is a list (" + type + ")" : "it is a " + type;
    }

    private static String advice(Object value) {
        if (value instanceof Throwable) {
            return "set the text that people are to read, not an exception";
        }
        if (value instanceof Optional) {
            return "take its value, for example with simple(\"${body.get}\")";
        }
        if (isMany(value)) {
            return "take one of its elements, or join them, for example with simple(\"${join(', ')}\")";
        }
        return "take a field of it, for example with simple(\"${body.name}\"), or marshal it";
    }

    private static boolean isMany(Object value) {
        return value.getClass().isArray()
                || value instanceof Iterable && !(value instanceof JsonNode)
                || value instanceof Iterator
                || value instanceof BaseStream;
    }
}

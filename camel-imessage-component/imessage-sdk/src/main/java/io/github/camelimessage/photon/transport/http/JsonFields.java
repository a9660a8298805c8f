// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor.JavaType;
import com.google.protobuf.Timestamp;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The fields of a message type, as a reader of JSON needs them for each value. protobuf's own descriptors are slower. */
final class JsonFields {

    /**
     * @param message the type of a message, or null
     * @param values the numbers of an enum's values by their names, or null
     */
    record Field(
            int number,
            FieldDescriptor.Type type,
            boolean isRepeated,
            Descriptor message,
            Map<String, Integer> values) {

        /** A time is a message in protobuf, and text in JSON. */
        boolean isTime() {
            return message == Timestamp.getDescriptor();
        }
    }

    private static final Map<Descriptor, JsonFields> ALL = new ConcurrentHashMap<>();

    private final Map<String, Field> byName = new HashMap<>();

    private JsonFields(Descriptor message) {
        for (FieldDescriptor contract : message.getFields()) {
            Field field = field(contract);
            byName.put(contract.getName(), field);
            byName.put(contract.getJsonName(), field);
        }
    }

    static JsonFields of(Descriptor message) {
        JsonFields known = ALL.get(message);
        return known == null ? ALL.computeIfAbsent(message, JsonFields::new) : known;
    }

    /** By its name in camel case, or in snake case as in the contract; null if the contract does not know it. */
    Field get(String name) {
        return byName.get(name);
    }

    private static Field field(FieldDescriptor contract) {
        return new Field(
                contract.getNumber(),
                contract.getType(),
                contract.isRepeated(),
                contract.getJavaType() == JavaType.MESSAGE ? contract.getMessageType() : null,
                contract.getJavaType() == JavaType.ENUM ? numbers(contract.getEnumType()) : null);
    }

    private static Map<String, Integer> numbers(EnumDescriptor type) {
        return type.getValues().stream()
                .collect(Collectors.toUnmodifiableMap(EnumValueDescriptor::getName, EnumValueDescriptor::getNumber));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import java.util.List;

/**
 * Names of enum values that the contract does not know. JSON has names where protobuf has numbers, so such a name is kept
 * among the unknown fields of its message, under a number that no field of the contract has.
 */
public final class EnumNames {

    private static final int OFFSET = 1_000_000;

    private EnumNames() {}

    /** The number under which the names of a field are kept. */
    public static int fieldNumber(int enumField) {
        return OFFSET + enumField;
    }

    /** The names that a field has in a message; empty over gRPC, and where the contract knows all values. */
    public static List<String> in(Message message, int enumField) {
        UnknownFieldSet unknown = message.getUnknownFields();
        int field = fieldNumber(enumField);
        return unknown.hasField(field)
                ? unknown.getField(field).getLengthDelimitedList().stream()
                        .map(ByteString::toStringUtf8)
                        .toList()
                : List.of();
    }
}

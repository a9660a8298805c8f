// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Repairs the texts of a serialized message. Servers in other languages may send invalid UTF-8, half an emoji for
 * example, and their own clients read U+FFFD there; protobuf for Java refuses the whole message.
 */
final class WireText {

    /** As deep as protobuf itself reads. */
    private static final int MAX_DEPTH = 100;

    private WireText() {}

    /**
     * The same message with U+FFFD for each invalid part of a text. All other bytes do not change.
     *
     * @throws IOException if it is not a message for another reason
     */
    static byte[] repaired(byte[] message, Descriptor type) throws IOException {
        return repaired(message, type, 0);
    }

    private static byte[] repaired(byte[] message, Descriptor type, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new InvalidProtocolBufferException("The message is nested deeper than " + MAX_DEPTH + " levels");
        }
        CodedInputStream in = CodedInputStream.newInstance(message);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(message.length + 16);
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            FieldDescriptor.Type field = delimitedType(type, tag);
            if (field == FieldDescriptor.Type.STRING) {
                out.writeUInt32NoTag(tag);
                out.writeByteArrayNoTag(repairedText(in.readByteArray()));
            } else if (field == FieldDescriptor.Type.MESSAGE) {
                Descriptor nested = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag))
                        .getMessageType();
                out.writeUInt32NoTag(tag);
                out.writeByteArrayNoTag(repaired(in.readByteArray(), nested, depth + 1));
            } else {
                in.skipField(tag, out);
            }
        }
        out.flush();
        return bytes.toByteArray();
    }

    /** Java's decoder replaces what is malformed. */
    private static byte[] repairedText(byte[] text) {
        return new String(text, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    }

    /** The type of a length-delimited field; null for any other, and for one that the contract does not have. */
    private static FieldDescriptor.Type delimitedType(Descriptor type, int tag) {
        FieldDescriptor field = type.findFieldByNumber(WireFormat.getTagFieldNumber(tag));
        return field == null || WireFormat.getTagWireType(tag) != WireFormat.WIRETYPE_LENGTH_DELIMITED
                ? null
                : field.getType();
    }
}

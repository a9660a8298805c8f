// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * The readable part of a frame that cannot be read as a whole: the readable fields of its top level. So an event keeps
 * its sequence when its content is damaged. A field with damage inside is left out completely: half an event would look
 * like another one.
 */
final class Remains {

    private Remains() {}

    /** @return empty if nothing of it can be read */
    @SuppressWarnings("unchecked")
    static <A extends Message> A of(byte[] frame, A prototype) {
        Message.Builder remains = prototype.newBuilderForType();
        CodedInputStream in = CodedInputStream.newInstance(frame);
        try {
            for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
                readField(in, tag, remains);
            }
        } catch (IOException damaged) {
            // The start of the next field is not known.
        }
        return (A) remains.build();
    }

    /** The part without the nested messages: the sequence. */
    @SuppressWarnings("unchecked")
    static <A extends Message> A withoutMessages(A remains) {
        Message.Builder fields = remains.toBuilder();
        remains.getAllFields().keySet().stream()
                .filter(field -> field.getType() == FieldDescriptor.Type.MESSAGE)
                .forEach(fields::clearField);
        return (A) fields.build();
    }

    private static void readField(CodedInputStream in, int tag, Message.Builder remains) throws IOException {
        FieldDescriptor field = remains.getDescriptorForType().findFieldByNumber(WireFormat.getTagFieldNumber(tag));
        int wireType = WireFormat.getTagWireType(tag);
        if (field == null) {
            in.skipField(tag);
        } else if (field.getType() == FieldDescriptor.Type.UINT64 && wireType == WireFormat.WIRETYPE_VARINT) {
            remains.setField(field, in.readUInt64());
        } else if (field.getType() == FieldDescriptor.Type.MESSAGE
                && wireType == WireFormat.WIRETYPE_LENGTH_DELIMITED) {
            readMessage(in.readByteArray(), field, remains);
        } else {
            in.skipField(tag);
        }
    }

    private static void readMessage(byte[] message, FieldDescriptor field, Message.Builder remains) {
        try {
            remains.setField(
                    field,
                    remains.newBuilderForField(field)
                            .mergeFrom(WireText.repaired(message, field.getMessageType()))
                            .build());
        } catch (IOException damaged) {
            // left out
        }
    }
}

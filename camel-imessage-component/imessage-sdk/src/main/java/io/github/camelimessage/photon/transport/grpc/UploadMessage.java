// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.FileBytes;
import io.github.camelimessage.http.FileReadException;
import io.github.camelimessage.photon.proto.Companion;
import io.github.camelimessage.photon.proto.CompanionKind;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * An upload over gRPC, which is one message. It is in memory as a whole, once here (an array of the caller is not
 * copied) and once in the connection.
 */
final class UploadMessage {

    private static final long LIMIT = GrpcTransport.MAX_MESSAGE_BYTES;

    private UploadMessage() {}

    /** Refuses files that are too large, if their sizes are known. */
    static void check(FileSource file, FileSource companion) {
        long size = Math.max(file.size(), 0) + (companion == null ? 0 : Math.max(companion.size(), 0));
        if (size > LIMIT) {
            throw tooLarge(size);
        }
    }

    /** Whether {@link #read} does not wait for anything. */
    static boolean isInMemory(FileSource file, FileSource companion) {
        return file.array() != null && (companion == null || companion.array() != null);
    }

    /** Reads the files; blocks, unless they are in memory. */
    static UploadAttachmentRequest read(FileSource file, FileSource companion) throws IOException {
        UploadAttachmentRequest.Builder request =
                UploadAttachmentRequest.newBuilder().setFileName(file.name());
        try {
            request.setData(bytes(file, LIMIT));
            if (companion != null) {
                request.setCompanion(Companion.newBuilder()
                        .setData(bytes(companion, LIMIT - request.getData().size()))
                        .setKind(CompanionKind.COMPANION_KIND_LIVE_PHOTO_VIDEO));
            }
        } catch (FileReadException e) {
            throw e.failure();
        }
        UploadAttachmentRequest message = request.build();
        if (message.getSerializedSize() > LIMIT) {
            throw tooLarge(message.getSerializedSize());
        }
        return message;
    }

    /** An array unchanged, other sources in pieces, which are concatenated without another copy. */
    private static ByteString bytes(FileSource file, long limit) throws IOException {
        byte[] array = FileBytes.array(file, file.size());
        if (array != null) {
            if (array.length > limit) {
                throw tooLarge(array.length);
            }
            return UnsafeByteOperations.unsafeWrap(array);
        }
        List<ByteString> pieces = new ArrayList<>();
        long[] count = {0};
        FileBytes.read(file, file.size(), (piece, offset, length) -> {
            count[0] += length;
            if (count[0] > limit) {
                throw tooLarge(null);
            }
            pieces.add(ByteString.copyFrom(piece, offset, length));
        });
        return ByteString.copyFrom(pieces);
    }

    private static ValidationException tooLarge(Number size) {
        return ValidationException.invalidArgument(
                "data",
                size,
                "Over gRPC an upload is one message of " + LIMIT
                        + " bytes at most, with its companion in it, but this one has " + (size == null ? "more" : size)
                        + ": use transport HTTP");
    }
}

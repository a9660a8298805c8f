// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.FileSource;
import java.io.IOException;
import java.util.Map;

/** The bytes of an upload cannot be read: the call fails because of the file, not of the connection. */
public final class FileReadException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient IMessageException failure;

    private FileReadException(IMessageException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    static FileReadException empty(FileSource file) {
        return new FileReadException(FileRules.empty(file));
    }

    static FileReadException otherSize(FileSource file, long told, String found) {
        return new FileReadException(failure(
                file,
                "it should have " + told + " bytes, but has " + found + "; was it changed in the" + " meantime?",
                null));
    }

    static FileReadException of(FileSource file, Exception cause) {
        return new FileReadException(failure(file, ErrorText.foreign(cause.toString()), cause));
    }

    private static IMessageException failure(FileSource file, String why, Throwable cause) {
        return new IMessageException(
                "The file " + ErrorText.quoted(file.name()) + " cannot be read: " + why,
                ErrorDetails.local(ErrorCodes.INTERNAL_ERROR, Map.of("file", file.name())),
                cause);
    }

    public IMessageException failure() {
        return failure;
    }
}

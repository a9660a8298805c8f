// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.rules.WholeText;
import io.github.camelimessage.sdk.FileSource;

/** Files that no vendor accepts. */
public final class FileRules {

    private FileRules() {}

    /** @throws ValidationException for a file without a name, or without bytes as far as its size is known */
    public static FileSource file(String field, FileSource file) {
        if (file == null) {
            throw ValidationException.invalidArgument(field, null, "A file is needed");
        }
        if (file.name() == null || file.name().isBlank()) {
            throw ValidationException.invalidArgument(
                    "file_name", file.name(), "A file needs a name that is not blank");
        }
        WholeText.check("file_name", file.name());
        if (file.size() == 0) {
            throw empty(file);
        }
        return file;
    }

    public static ValidationException empty(FileSource file) {
        return ValidationException.invalidArgument(
                "data", 0, "The file " + ErrorText.quoted(file.name()) + " has no bytes");
    }
}

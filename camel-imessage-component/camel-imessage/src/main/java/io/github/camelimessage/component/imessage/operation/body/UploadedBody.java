// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.AttachmentPart;
import java.util.List;

/** The body of an exchange as one file, which was uploaded already or must be uploaded. */
public final class UploadedBody {

    private UploadedBody() {}

    /**
     * @param what such as {@code a sound}
     * @return an {@link AttachmentPart} or a {@link FileContent}
     */
    public static Object read(OperationArguments arguments, String what) {
        String expected =
                what + ": an AttachmentInfo, the guid of one, or a file (File, Path, FileSource, or bytes with"
                        + " a name or a type)";
        Object body = arguments.body().plain();
        if (body instanceof AttachmentPart) {
            return body;
        }
        String guid = MessageBody.uploaded(body);
        if (guid != null) {
            return AttachmentPart.of(guid);
        }
        if (arguments.body().isFile()) {
            return new FileContent(arguments.body().given(), arguments.body().file(expected));
        }
        List<FileContent> attached = AttachedFiles.of(arguments);
        return arguments.body().isEmpty() && attached.size() == 1
                ? attached.get(0)
                : AttachmentPart.of(arguments.body().text(expected).strip());
    }
}

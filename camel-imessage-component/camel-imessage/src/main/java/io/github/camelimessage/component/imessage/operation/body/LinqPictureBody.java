// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.SetBackgroundRequest;
import java.net.URI;

/** The body of an exchange as a picture that Linq downloads. */
public final class LinqPictureBody {

    private LinqPictureBody() {}

    /** The URL in the body, or the URL of an uploaded file; null for another body. */
    public static String url(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof LinqAttachment attachment) {
            return attachment.downloadUrl();
        }
        if (body instanceof AttachmentInfo attachment && attachment.linq() != null) {
            return attachment.linq().downloadUrl();
        }
        return body instanceof CharSequence || body instanceof URI
                ? body.toString().trim()
                : null;
    }

    /** The background of a chat. */
    public static SetBackgroundRequest background(OperationArguments arguments) {
        String url = url(arguments);
        if (url != null && !url.startsWith("{")) {
            return SetBackgroundRequest.photo(url);
        }
        return arguments
                .body()
                .document(
                        SetBackgroundRequest.class,
                        "the https URL of a picture, a SetBackgroundRequest, or a Map or JSON of its fields (Linq takes"
                                + " no bytes here)");
    }
}

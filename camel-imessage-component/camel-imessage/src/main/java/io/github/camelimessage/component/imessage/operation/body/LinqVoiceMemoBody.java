// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import java.net.URI;
import java.util.Map;

/** The body of an exchange as Linq's own voice memo: its request, or the URL of the sound. */
public final class LinqVoiceMemoBody {

    private static final String EXPECTED =
            "the https URL of a sound, a VoiceMemoRequest, or a Map or JSON of its fields";

    private LinqVoiceMemoBody() {}

    /** The request, or null if the body is a file that was uploaded, or must be uploaded. */
    public static VoiceMemoRequest read(OperationArguments arguments) {
        VoiceMemoRequest request = source(arguments);
        Boolean override = arguments.sending().overrideOptOut();
        return override == null || request == null
                ? request
                : new VoiceMemoRequest(
                        request.voiceMemoUrl(), request.attachmentId(), override, request.unknownFields());
    }

    private static VoiceMemoRequest source(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof VoiceMemoRequest || body instanceof Map) {
            return arguments.body().document(VoiceMemoRequest.class, EXPECTED);
        }
        boolean isUrl = body instanceof URI
                || body instanceof CharSequence text && text.toString().contains(":");
        return isUrl ? new VoiceMemoRequest(body.toString().strip(), null, null) : null;
    }
}

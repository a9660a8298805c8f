// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.VoiceMemoRequest;
import java.net.URI;
import java.util.Map;

/** The body of an exchange as a voice memo: where the sound is. */
public final class LinqVoiceMemoBody {

    private static final String EXPECTED =
            "the https URL of a sound, a LinqAttachment or its guid, a VoiceMemoRequest, or a" + " Map of its fields";

    private LinqVoiceMemoBody() {}

    public static VoiceMemoRequest read(OperationArguments arguments) {
        VoiceMemoRequest request = source(arguments);
        Boolean override = arguments.sending().overrideOptOut();
        return override == null
                ? request
                : new VoiceMemoRequest(
                        request.voiceMemoUrl(), request.attachmentId(), override, request.unknownFields());
    }

    private static VoiceMemoRequest source(OperationArguments arguments) {
        Object body = arguments.body().plain();
        if (body instanceof VoiceMemoRequest || body instanceof Map) {
            return arguments.body().document(VoiceMemoRequest.class, EXPECTED);
        }
        if (body instanceof LinqAttachment attachment) {
            return new VoiceMemoRequest(null, attachment.id(), null);
        }
        String text = body instanceof URI uri
                ? uri.toString()
                : arguments.body().text(EXPECTED).strip();
        return text.contains(":") ? new VoiceMemoRequest(text, null, null) : new VoiceMemoRequest(null, text, null);
    }
}

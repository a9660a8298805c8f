// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.model.AttachmentInfo;
import io.github.camelimessage.model.AttachmentPart;
import io.github.camelimessage.model.OutgoingMessage;
import io.github.camelimessage.model.OutgoingPart;
import io.github.camelimessage.model.TextPart;
import io.github.camelimessage.model.linq.LinqAttachment;
import io.github.camelimessage.model.linq.SendMessageRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The body of an exchange, and its Camel attachments, as the contents of a message: each is an {@link OutgoingPart}, or
 * a {@link FileContent} that must be uploaded first.
 */
public final class MessageBody {

    static final String EXPECTED = "text, a file (File, Path, FileSource, or bytes with a name or a type), an"
            + " AttachmentInfo, a list of texts, files and parts, an OutgoingMessage, or a Map or JSON of its fields";

    private static final String PARTS = "parts";

    private final OperationArguments arguments;

    MessageBody(OperationArguments arguments) {
        this.arguments = arguments;
    }

    public static List<Object> read(OperationArguments arguments) {
        return new MessageBody(arguments).contents();
    }

    List<Object> contents() {
        List<FileContent> files = AttachedFiles.of(arguments);
        boolean isAllThere = arguments.body().isEmpty()
                || AttachedFiles.hold(files, arguments.body().given());
        if (!files.isEmpty() && isAllThere) {
            return List.copyOf(files);
        }
        List<Object> contents = new ArrayList<>(ofBody(arguments.body().structure(EXPECTED)));
        contents.addAll(files);
        return contents;
    }

    private List<Object> ofBody(Object body) {
        if (body instanceof OutgoingMessage message) {
            refuseFormatting();
            return List.copyOf(message.parts());
        }
        if (body instanceof Collection<?> elements) {
            refuseFormatting();
            return elements(elements);
        }
        if (body instanceof Map<?, ?> fields) {
            refuseFormatting();
            return ofFields(fields);
        }
        if (arguments.body().isFile()) {
            refuseFormatting();
            return List.of(
                    new FileContent(arguments.body().given(), arguments.body().file(EXPECTED)));
        }
        if (body instanceof OutgoingPart || uploaded(body) != null) {
            refuseFormatting();
            return List.of(element(body));
        }
        if (body != null && body.getClass().getPackage() == SendMessageRequest.class.getPackage()) {
            throw refuse("it is a " + body.getClass().getSimpleName() + ", which only Linq accepts");
        }
        return List.of(new TextPart(
                arguments.body().text(EXPECTED), arguments.sending().formatting(), null, null));
    }

    private List<Object> ofFields(Map<?, ?> fields) {
        if (!fields.containsKey(PARTS)) {
            return List.of(part(fields));
        }
        if (fields.size() > 1 || !(fields.get(PARTS) instanceof Collection<?> elements)) {
            throw refuse("a message has a list of parts, and nothing else");
        }
        return elements(elements);
    }

    private List<Object> elements(Collection<?> elements) {
        if (elements.isEmpty()) {
            throw refuse("it is empty");
        }
        return arguments.body().elements(PARTS, elements, EXPECTED).stream()
                .map(this::element)
                .toList();
    }

    /** One element of a list. */
    Object element(Object element) {
        if (element instanceof OutgoingPart part) {
            return part;
        }
        if (element instanceof CharSequence text) {
            return TextPart.of(text.toString());
        }
        String guid = uploaded(element);
        if (guid != null) {
            return AttachmentPart.of(guid);
        }
        if (element instanceof Map<?, ?> fields) {
            return part(fields);
        }
        var file = arguments.body().fileOrNull(element, EXPECTED);
        if (file != null) {
            return new FileContent(element, file);
        }
        throw refuse("a part is " + element.getClass().getTypeName());
    }

    private OutgoingPart part(Map<?, ?> fields) {
        return arguments.body().model(fields, OutgoingPart.class, EXPECTED);
    }

    /** The guid of a file that was uploaded already, or null. */
    static String uploaded(Object value) {
        if (value instanceof AttachmentInfo attachment) {
            return attachment.guid();
        }
        return value instanceof LinqAttachment attachment ? attachment.id() : null;
    }

    private void refuseFormatting() {
        if (!arguments.sending().formatting().isEmpty()) {
            throw arguments.refuse("formatting", "formatting is for a text body: set it on the parts, or remove it");
        }
    }

    private RuntimeException refuse(String found) {
        return arguments.refuse("body", "the body must be " + EXPECTED + ", but " + found);
    }
}

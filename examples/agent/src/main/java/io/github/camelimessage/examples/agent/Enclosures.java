// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import dev.langchain4j.data.message.AudioContent;
import dev.langchain4j.data.message.Content;
import dev.langchain4j.data.message.ImageContent;
import dev.langchain4j.data.message.TextContent;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.examples.agent.Heard.Enclosure;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/**
 * Converts the files of a message for the model: images and audio of the types that the API of OpenAI accepts, up to a
 * size. For other files the model gets a note, so that it can inform the person. An iPhone sends images as HEIC and
 * voice memos as CAF or M4A; to pass them to the model, convert them here.
 */
final class Enclosures {

    private static final Set<String> PICTURES = Set.of("image/jpeg", "image/png", "image/gif", "image/webp");

    /** The type in iMessage, and its name for the model. */
    private static final Map<String, String> SOUNDS = Map.of(
            "audio/wav", "audio/wav",
            "audio/x-wav", "audio/wav",
            "audio/mpeg", "audio/mp3",
            "audio/mp3", "audio/mp3");

    private final ProducerTemplate template;
    private final long maxBytes;

    Enclosures(ProducerTemplate template, long maxBytes) {
        this.template = template;
        this.maxBytes = maxBytes;
    }

    Content read(Enclosure file) {
        String type = file.type() == null ? "" : file.type().toLowerCase(Locale.ROOT);
        if (!PICTURES.contains(type) && !SOUNDS.containsKey(type)) {
            return note(file, "which is not supported. Say so");
        }
        Exchange download = template.send("direct:download", exchange -> exchange.getMessage()
                .setHeader(IMessageConstants.ATTACHMENT_GUID, file.guid()));
        byte[] data = download.getException() == null ? download.getMessage().getBody(byte[].class) : null;
        if (data == null) {
            return note(file, "which cannot be read, or is larger than " + maxBytes + " bytes. Say so");
        }
        String base64 = Base64.getEncoder().encodeToString(data);
        return PICTURES.contains(type) ? ImageContent.from(base64, type) : AudioContent.from(base64, SOUNDS.get(type));
    }

    /** The text that replaces a file in the memory. */
    static Content remembered(Content content) {
        return content instanceof ImageContent
                ? TextContent.from("[a picture]")
                : content instanceof AudioContent ? TextContent.from("[a voice memo]") : content;
    }

    private static Content note(Enclosure file, String what) {
        // The name comes from the person, and a model may take it for an instruction, so it is left out.
        return TextContent.from("[The person sent a file of the type " + plain(file.type()) + ", " + what + ".]");
    }

    private static String plain(String type) {
        return type != null && type.matches("[\\w.+-]{1,60}/[\\w.+-]{1,60}") ? type : "unknown";
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.model.ServiceType;
import io.github.camelimessage.model.TextFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A message to send.
 *
 * @param text the text; trimmed when it is sent, unless there are parts
 * @param subject subject line, or null
 * @param effectId effect as Apple names it, or null
 * @param formatting ranges of formatted text
 * @param replyTo the message it replies to, or null
 * @param parts the parts, unchanged; empty for a message with one text
 * @param service the service to send it by, or null for the chat's
 */
public record Draft(
        String text,
        String subject,
        String effectId,
        List<TextFormat> formatting,
        ReplyTarget replyTo,
        List<Part> parts,
        ServiceType service) {

    public Draft {
        parts = List.copyOf(parts);
    }

    /** A message with one text. */
    public Draft(String text, String subject, String effectId, List<TextFormat> formatting, ReplyTarget replyTo) {
        this(text, subject, effectId, formatting, replyTo, List.of(), null);
    }

    /** Plain text. */
    public static Draft of(String text) {
        return new Draft(text, null, null, List.of(), null);
    }

    /** A message with several parts, or with one that is not text. */
    public static Draft of(Part... parts) {
        return of(List.of(parts), null, null, null);
    }

    /** A message with parts and optional attributes; each may be null. */
    public static Draft of(List<Part> parts, String effectId, ReplyTarget replyTo, ServiceType service) {
        return new Draft(text(parts), null, effectId, formatting(parts), replyTo, parts, service);
    }

    /** The message as plain text: texts and links, one per line. */
    static String text(List<Part> parts) {
        return parts.stream().map(Draft::line).filter(line -> line != null).collect(Collectors.joining("\n"));
    }

    /** Offsets of several parts do not match the joined text, so only a single part keeps its formatting. */
    static List<TextFormat> formatting(List<Part> parts) {
        return parts.size() == 1 && parts.get(0) instanceof Part.Text only ? only.formatting() : List.of();
    }

    private static String line(Part part) {
        if (part instanceof Part.Text text) {
            return text.value();
        }
        return part instanceof Part.Link link ? link.url() : null;
    }
}

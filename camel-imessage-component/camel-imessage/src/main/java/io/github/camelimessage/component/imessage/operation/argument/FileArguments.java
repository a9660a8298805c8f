// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.Exchange;

/** The headers and options that say what a file is called, what it is, and how it is fetched. */
public final class FileArguments {

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;

    FileArguments(ArgumentLookup lookup, IMessageConfiguration options) {
        this.lookup = lookup;
        this.options = options;
    }

    /** Without its directory, or null: a file that was read from a directory has its path for a name. */
    public String name() {
        return FileReader.withoutDirectory(lookup.name(Exchange.FILE_NAME, options.getFileName()));
    }

    /**
     * The MIME type of the body without parameters and in lower case, or null when nothing tells it. The option wins: a
     * header of HTTP may be about an earlier body.
     */
    public String contentType() {
        String option = contentTypeByOption();
        return option == null ? plainType(lookup.name(Exchange.CONTENT_TYPE, null)) : option;
    }

    /** What the route itself says of the body, without parameters, or null. */
    String contentTypeByOption() {
        return plainType(options.getContentType());
    }

    private static String plainType(String type) {
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }

    /** Whether bytes of this type are a text and no file. */
    boolean isText() {
        String type = contentType();
        return type == null || type.startsWith("text/") || isJson() || type.endsWith("/xml") || type.endsWith("+xml");
    }

    boolean isJson() {
        return isJson(contentType());
    }

    /** Whether the route itself says that the body is JSON; text that people wrote is never read as such. */
    boolean isJsonByOption() {
        return isJson(contentTypeByOption());
    }

    private static boolean isJson(String type) {
        return type != null && (type.equals("application/json") || type.endsWith("+json"));
    }

    /** The video of a Live Photo that is uploaded, or null. */
    public FileSource companion() {
        return lookup.file(IMessageConstants.COMPANION_FILE, "companion.mov");
    }

    /** Which file of an attachment is downloaded. */
    public AttachmentFile which() {
        boolean companion = lookup.value(IMessageConstants.COMPANION, Boolean.class, options.isCompanion());
        return companion ? AttachmentFile.COMPANION : AttachmentFile.PRIMARY;
    }

    /** The most bytes of a download; 0 for any number. */
    public long maxSize() {
        return options.getMaxSize();
    }

    /** How long a file is waited for that the vendor does not have yet. */
    public Duration readyTimeout() {
        return options.getReadyTimeout();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageConstants;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import java.time.Duration;
import java.util.Locale;
import org.apache.camel.Exchange;

/** The headers and options for the name and type of a file, and for downloads. */
public final class FileArguments {

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;

    FileArguments(ArgumentLookup lookup, IMessageConfiguration options) {
        this.lookup = lookup;
        this.options = options;
    }

    /** Without a directory, or null: the name of a file that was read from a directory is a path. */
    public String name() {
        return FileReader.withoutDirectory(lookup.name(Exchange.FILE_NAME, options.getFileName()));
    }

    /**
     * The MIME type of the body without parameters and in lower case, or null if it is not known. The option overrides
     * the header, which may be about an earlier HTTP body.
     */
    public String contentType() {
        String option = contentTypeByOption();
        return option == null ? plainType(lookup.name(Exchange.CONTENT_TYPE, null)) : option;
    }

    /** The type that the route itself declares, without parameters, or null. */
    String contentTypeByOption() {
        return plainType(options.getContentType());
    }

    private static String plainType(String type) {
        String plain = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty() ? null : plain;
    }

    /** Whether bytes of this type are text and not a file. */
    boolean isText() {
        String type = contentType();
        return type == null || type.startsWith("text/") || isJson() || type.endsWith("/xml") || type.endsWith("+xml");
    }

    boolean isJson() {
        return isJson(contentType());
    }

    /** Whether the route itself declares the body to be JSON; text from people is never read as JSON. */
    boolean isJsonByOption() {
        return isJson(contentTypeByOption());
    }

    private static boolean isJson(String type) {
        return type != null && (type.equals("application/json") || type.endsWith("+json"));
    }

    /** The video of a Live Photo to upload, or null. */
    public FileSource companion() {
        return lookup.file(IMessageConstants.COMPANION_FILE, "companion.mov");
    }

    /** Which file of an attachment to download. */
    public AttachmentFile which() {
        boolean companion = lookup.value(IMessageConstants.COMPANION, Boolean.class, options.isCompanion());
        return companion ? AttachmentFile.COMPANION : AttachmentFile.PRIMARY;
    }

    /** The largest size of a download in bytes; 0 for no limit. */
    public long maxSize() {
        return options.getMaxSize();
    }

    /** How long to wait for a file that the vendor does not have yet. */
    public Duration readyTimeout() {
        return options.getReadyTimeout();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.argument;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import org.apache.camel.Exchange;

/** The headers and options that say what a file is called, and what it is. */
public final class FileArguments {

    private final ArgumentLookup lookup;
    private final IMessageConfiguration options;

    FileArguments(ArgumentLookup lookup, IMessageConfiguration options) {
        this.lookup = lookup;
        this.options = options;
    }

    /** Without its directory: a file that was read from one has its path for a name. */
    public String name() {
        String name = lookup.required(Exchange.FILE_NAME, options.getFileName(), "fileName", "the file has no name");
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * The MIME type of the body without parameters, or null when nothing tells it. The option wins: a header of HTTP may be
     * about an earlier body.
     */
    public String contentType() {
        String option = options.getContentType();
        String type = option == null || option.isBlank() ? lookup.name(Exchange.CONTENT_TYPE, null) : option.strip();
        return type == null ? null : type.split(";", 2)[0].strip();
    }
}

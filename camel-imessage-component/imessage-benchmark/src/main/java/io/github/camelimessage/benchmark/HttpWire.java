// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.Request;

/** A call over HTTP as one would write it by hand. */
interface HttpWire {

    Request request() throws IOException;

    /** Reads the answer to the end, into what a caller of this wire would work with. */
    Object read(InputStream answer) throws IOException;
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.IOException;
import java.io.InputStream;
import okhttp3.Request;

/** A hand-written call over HTTP. */
interface HttpWire {

    /** The first request of the call, which may be its only one. */
    Step begin() throws IOException;

    /** One request and the handling of its answer. */
    record Step(Request request, Answer answer) {}

    interface Answer {

        /**
         * Reads an answer to its end and converts it as a real caller would.
         *
         * @return the request that follows, or null after the last
         */
        Step read(InputStream content) throws IOException;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.function.Consumer;

/** One way to make the call that is measured. */
interface Caller extends AutoCloseable {

    /** Starts one call; {@code done} is told the failure, or null, when the answer is there and has been read. */
    void call(Consumer<Throwable> done);

    @Override
    void close() throws Exception;
}

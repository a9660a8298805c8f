// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.function.Consumer;

/** One way to make the call that is measured. */
interface Caller extends AutoCloseable {

    /** @param kind {@code bare} or {@code route} */
    static Caller open(Target target, String kind) throws Exception {
        if (kind.equals("route")) {
            return new RouteCaller(target);
        }
        return target.transport().equals("grpc") ? new BareGrpcCaller(target) : new BareHttpCaller(target);
    }

    /** Starts one call; {@code done} is told the failure, or null, when the answer is there and has been read. */
    void call(Consumer<Throwable> done);

    @Override
    void close() throws Exception;
}

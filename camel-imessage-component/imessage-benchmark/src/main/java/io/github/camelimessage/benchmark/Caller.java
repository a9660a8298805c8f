// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.util.function.Consumer;

/** One way to make the measured call. */
interface Caller extends AutoCloseable {

    /** @param kind {@code bare} or {@code route} */
    static Caller open(Target target, String kind) throws Exception {
        if (kind.equals("route")) {
            return new RouteCaller(target);
        }
        return switch (target.transport()) {
            case "grpc" -> new BareGrpcCaller(target);
            case Target.LINQ -> new BareHttpCaller(new LinqWire(target));
            default -> new BareHttpCaller(new PhotonWire(target));
        };
    }

    /** Starts one call; {@code done} gets the failure, or null after the answer was read. */
    void call(Consumer<Throwable> done) throws Exception;

    @Override
    void close() throws Exception;
}

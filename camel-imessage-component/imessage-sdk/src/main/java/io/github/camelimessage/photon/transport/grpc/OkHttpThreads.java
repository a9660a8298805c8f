// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.grpc.ManagedChannelBuilder;
import io.grpc.okhttp.OkHttpChannelBuilder;
import java.util.concurrent.Executor;

/**
 * Sets the threads of grpc-okhttp, which reads each connection on one of them. It is a separate class because
 * grpc-okhttp may be missing if another transport is used.
 */
final class OkHttpThreads {

    private static final String BUILDER = "io.grpc.okhttp.OkHttpChannelBuilder";

    private OkHttpThreads() {}

    static boolean isFor(ManagedChannelBuilder<?> builder) {
        return builder.getClass().getName().equals(BUILDER);
    }

    static void set(ManagedChannelBuilder<?> builder, Executor threads) {
        ((OkHttpChannelBuilder) builder).transportExecutor(threads);
    }
}

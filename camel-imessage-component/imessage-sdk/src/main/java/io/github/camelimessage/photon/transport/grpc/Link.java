// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.grpc;

import io.github.camelimessage.http.Address;
import io.grpc.ClientCall;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;

/** A channel to one address, and what its calls found out about it. */
final class Link {

    private final Address address;
    private final ManagedChannel channel;
    private volatile boolean failedCall;

    Link(Address address, ManagedChannel channel) {
        this.address = address;
        this.channel = channel;
    }

    Address address() {
        return address;
    }

    ManagedChannel channel() {
        return channel;
    }

    /** There was no connection for a call. The channel tries again on its own, unless a stream needs one at once. */
    void callFailed() {
        failedCall = true;
    }

    /** A call without a connection may fail a moment before the state of its channel changes. */
    boolean couldNotConnect() {
        ConnectivityState state = channel.getState(false);
        return state == ConnectivityState.TRANSIENT_FAILURE || failedCall && state != ConnectivityState.READY;
    }

    static boolean hadConnection(ClientCall<?, ?> call) {
        return call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR) != null;
    }
}

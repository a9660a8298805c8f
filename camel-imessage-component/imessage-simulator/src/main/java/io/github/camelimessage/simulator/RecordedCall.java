// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import com.google.protobuf.Message;
import io.grpc.Metadata;
import java.util.Map;
import java.util.TreeMap;

/** A unary call as it arrived, successful or not. A call without a valid token has an empty request. */
public final class RecordedCall {
    private final String rpc;
    private final Transport transport;
    private final Metadata metadata;
    private final Message request;

    public RecordedCall(String rpc, Transport transport, Metadata metadata, Message request) {
        this.rpc = rpc;
        this.transport = transport;
        this.metadata = metadata;
        this.request = request;
    }

    /** Name of the RPC without its service. */
    public String rpc() {
        return rpc;
    }

    public Transport transport() {
        return transport;
    }

    public Message request() {
        return request;
    }

    /**
     * The text headers by name in lower case; a token is replaced by {@code Bearer ***}. Over HTTP: the headers that
     * the middleware forwards.
     */
    public Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        for (String name : metadata.keys()) {
            if (!name.endsWith(Metadata.BINARY_HEADER_SUFFIX)) {
                String value = metadata.get(Metadata.Key.of(name, Metadata.ASCII_STRING_MARSHALLER));
                headers.put(name, name.equals("authorization") ? "Bearer ***" : value);
            }
        }
        return headers;
    }

    /** The header's value, or null; the same as in {@link #headers}. */
    public String header(String name) {
        return headers().get(name);
    }

    /** Leaves out the token and the contents. */
    @Override
    public String toString() {
        return transport + " " + rpc;
    }
}

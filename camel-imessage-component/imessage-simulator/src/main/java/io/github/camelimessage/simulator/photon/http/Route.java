// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.Message;
import io.grpc.MethodDescriptor;
import java.util.Map;

/**
 * An RPC that also has an HTTP route.
 *
 * @param method the RPC
 * @param hasBody whether the request message is the body; else it is built from the query
 */
record Route(MethodDescriptor<Message, Message> method, boolean hasBody) {

    /**
     * A route and the variables of the path.
     *
     * @param route the route
     * @param variables decoded path variables by field name
     */
    record Match(Route route, Map<String, String> variables) {}

    /** Name of the RPC without its service. */
    String rpc() {
        return method.getBareMethodName();
    }

    Message.Builder newRequest() {
        return ((MethodDescriptor.PrototypeMarshaller<Message>) method.getRequestMarshaller())
                .getMessagePrototype()
                .newBuilderForType();
    }
}

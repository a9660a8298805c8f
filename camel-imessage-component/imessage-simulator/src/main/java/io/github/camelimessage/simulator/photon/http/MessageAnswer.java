// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.Message;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;

/** Answers an exchange with the one message of a call, or with its refusal. */
final class MessageAnswer extends ClientCall.Listener<Message> {
    private final Exchange exchange;
    private Message message;

    MessageAnswer(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public void onMessage(Message answer) {
        message = answer;
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        if (status.isOk()) {
            exchange.succeed(message);
        } else {
            exchange.fail(status, trailers);
        }
    }
}

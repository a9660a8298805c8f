// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.Message;
import io.github.camelimessage.photon.proto.GetEmbeddedMediaResponse;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.Status;
import io.vertx.core.buffer.Buffer;

/** Answers an exchange with the one message of a call, or with its error. */
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

    private void succeed() {
        if (message instanceof GetEmbeddedMediaResponse answer) {
            exchange.bytes(
                    answer.getMedia().getMimeType(),
                    Buffer.buffer(answer.getMedia().getData().toByteArray()));
        } else {
            exchange.succeed(message);
        }
    }

    @Override
    public void onClose(Status status, Metadata trailers) {
        if (status.isOk()) {
            succeed();
        } else {
            exchange.fail(status, trailers);
        }
    }
}

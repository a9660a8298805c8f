// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import io.github.camelimessage.photon.proto.AddressServiceGrpc;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.ChatServiceGrpc;
import io.github.camelimessage.photon.proto.EventServiceGrpc;
import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.LocationServiceGrpc;
import io.github.camelimessage.photon.proto.MessageServiceGrpc;
import io.github.camelimessage.photon.proto.PollServiceGrpc;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.PrototypeMarshaller;
import io.grpc.ServiceDescriptor;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests as readable text that shows every byte. */
final class WireText {
    /** The 50 calls. */
    static final Map<String, MethodDescriptor<?, ?>> RPCS = Stream.of(
                    AddressServiceGrpc.getServiceDescriptor(),
                    AttachmentServiceGrpc.getServiceDescriptor(),
                    ChatServiceGrpc.getServiceDescriptor(),
                    EventServiceGrpc.getServiceDescriptor(),
                    GroupServiceGrpc.getServiceDescriptor(),
                    LocationServiceGrpc.getServiceDescriptor(),
                    MessageServiceGrpc.getServiceDescriptor(),
                    PollServiceGrpc.getServiceDescriptor())
            .map(ServiceDescriptor::getMethods)
            .flatMap(methods -> methods.stream())
            .collect(Collectors.toMap(MethodDescriptor::getFullMethodName, Function.identity()));

    private WireText() {}

    static String of(SentRequest request) {
        MethodDescriptor<?, ?> rpc = RPCS.get(request.target());
        return request.target() + headers(request) + "\n\n" + request.body().length + " bytes\n"
                + (rpc == null ? text(request.body()) : message(rpc, request.body()));
    }

    private static String headers(SentRequest request) {
        return request.headers().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> "\n" + header.getKey() + ": " + value))
                .collect(Collectors.joining());
    }

    /** The fields, and the bytes in which their order shows: the official client writes those of a card as declared. */
    private static String message(MethodDescriptor<?, ?> rpc, byte[] body) {
        try {
            Message prototype = (Message) ((PrototypeMarshaller<?>) rpc.getRequestMarshaller()).getMessagePrototype();
            return TextFormat.printer()
                            .printToString(prototype.getParserForType().parseFrom(body))
                    + (WireRules.MINI_APP_CALLS.contains(rpc.getFullMethodName()) ? "" : hex(body));
        } catch (InvalidProtocolBufferException notOfThatKind) {
            return notOfThatKind + "\n" + hex(body);
        }
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException bytes) {
            return hex(body);
        }
    }

    private static String hex(byte[] body) {
        return HexFormat.of().formatHex(body);
    }
}

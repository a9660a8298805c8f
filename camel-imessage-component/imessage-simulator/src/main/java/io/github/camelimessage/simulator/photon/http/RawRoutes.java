// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon.http;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.UnsafeByteOperations;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.Companion;
import io.github.camelimessage.photon.proto.DownloadAttachmentRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentRequest;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.network.RequestBody;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.Map;

/** The routes whose bodies are the bytes of files instead of JSON. They call the same services as the other routes. */
final class RawRoutes {
    private static final int MAX_FILE_BYTES = 100 * 1024 * 1024;
    private static final Refusal NO_NAME = Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument")
            .withMessage("The query parameter fileName is missing");
    private static final Refusal NO_FORM = Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument")
            .withMessage("The form must have the parts file, companion and companionKind");

    private static final String UPLOAD = "/v1/attachments:upload";
    private static final PathTemplate DATA = new PathTemplate("/v1/attachments/{attachment_guid}/data");
    private static final PathTemplate COMPANION = new PathTemplate("/v1/attachments/{attachment_guid}/companion");

    private final Upstream upstream;

    RawRoutes(Upstream upstream) {
        this.upstream = upstream;
    }

    /** One of the routes, and its handler after the access check. */
    record Match(MethodDescriptor<?, ?> method, Serving serving) {
        String rpc() {
            return method.getBareMethodName();
        }
    }

    /** Answers an exchange. Must be called before the event loop continues. */
    interface Serving {
        void serve(Exchange exchange, Metadata headers);
    }

    /** The route of a request, or null. */
    Match find(String verb, String rawPath) {
        if (verb.equals("POST") && rawPath.equals(UPLOAD)) {
            return new Match(AttachmentServiceGrpc.getUploadAttachmentMethod(), this::upload);
        }
        Map<String, String> data = verb.equals("GET") ? DATA.match(rawPath) : null;
        if (data != null) {
            return download(data, false);
        }
        Map<String, String> companion = verb.equals("GET") ? COMPANION.match(rawPath) : null;
        return companion == null ? null : download(companion, true);
    }

    private Match download(Map<String, String> variables, boolean companion) {
        DownloadAttachmentRequest request = DownloadAttachmentRequest.newBuilder()
                .setAttachmentGuid(variables.get("attachment_guid"))
                .build();
        return new Match(
                AttachmentServiceGrpc.getDownloadAttachmentMethod(),
                (exchange, headers) -> RequestBody.discard(exchange.request()).onSuccess(nothing -> {
                    FileAnswer answer = new FileAnswer(exchange, companion);
                    ClientCall<Message, Message> call = upstream.begin(
                            untyped(AttachmentServiceGrpc.getDownloadAttachmentMethod()), request, headers, answer, 1);
                    answer.follow(call);
                }));
    }

    private void upload(Exchange exchange, Metadata headers) {
        HttpServerRequest request = exchange.request();
        String name = request.getParam("fileName", "");
        if (name.isEmpty()) {
            RequestBody.discard(request).onSuccess(nothing -> exchange.refuse(NO_NAME));
            return;
        }
        UploadAttachmentRequest.Builder upload =
                UploadAttachmentRequest.newBuilder().setFileName(name);
        String type = request.getHeader("content-type");
        Future<Boolean> read = type != null && type.startsWith("multipart/form-data")
                ? form(request, upload)
                : RequestBody.read(request, MAX_FILE_BYTES).map(body -> {
                    upload.setData(bytes(body));
                    return true;
                });
        read.onSuccess(isComplete -> {
                    if (!isComplete) {
                        exchange.refuse(NO_FORM);
                        return;
                    }
                    ClientCall<Message, Message> call = upstream.call(
                            untyped(AttachmentServiceGrpc.getUploadAttachmentMethod()),
                            upload.build(),
                            headers,
                            new MessageAnswer(exchange));
                    request.response().closeHandler(gone -> call.cancel("The client is gone", null));
                })
                .onFailure(failure -> {
                    if (failure instanceof RequestBody.TooLarge) {
                        exchange.bare(413);
                    }
                });
    }

    /** Reads a Live Photo: its image, its video and the kind of the video. */
    private static Future<Boolean> form(HttpServerRequest request, UploadAttachmentRequest.Builder upload) {
        Buffer file = Buffer.buffer();
        Buffer companion = Buffer.buffer();
        request.setExpectMultipart(true);
        request.uploadHandler(part -> {
            Buffer into = part.name().equals("file") ? file : part.name().equals("companion") ? companion : null;
            part.handler(piece -> {
                if (into != null && into.length() <= MAX_FILE_BYTES) {
                    into.appendBuffer(piece); // also one piece beyond the limit: refused, not truncated
                }
            });
        });
        return request.end().map(end -> {
            String kind = request.getFormAttribute("companionKind");
            if (kind == null || !kind.matches("\\d{1,9}") || file.length() == 0 || companion.length() == 0) {
                return false;
            }
            upload.setData(bytes(file))
                    .setCompanion(
                            Companion.newBuilder().setData(bytes(companion)).setKindValue(Integer.parseInt(kind)));
            return true;
        });
    }

    private static ByteString bytes(Buffer body) {
        return UnsafeByteOperations.unsafeWrap(body.getBytes());
    }

    @SuppressWarnings("unchecked")
    private static MethodDescriptor<Message, Message> untyped(MethodDescriptor<?, ?> method) {
        return (MethodDescriptor<Message, Message>) method;
    }
}

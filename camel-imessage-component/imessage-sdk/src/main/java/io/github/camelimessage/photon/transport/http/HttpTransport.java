// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import com.google.protobuf.Message;
import io.github.camelimessage.call.Steps;
import io.github.camelimessage.call.UnsupportedStream;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.http.CallSlots;
import io.github.camelimessage.http.HttpCall;
import io.github.camelimessage.http.HttpClients;
import io.github.camelimessage.http.OpenDownloads;
import io.github.camelimessage.http.TlsOptions;
import io.github.camelimessage.http.UserAgent;
import io.github.camelimessage.photon.proto.AttachmentServiceGrpc;
import io.github.camelimessage.photon.proto.GetAttachmentInfoRequest;
import io.github.camelimessage.photon.proto.UploadAttachmentResponse;
import io.github.camelimessage.photon.transport.Attempt;
import io.github.camelimessage.photon.transport.Credentials;
import io.github.camelimessage.photon.transport.HttpRule;
import io.github.camelimessage.photon.transport.Place;
import io.github.camelimessage.photon.transport.Transport;
import io.github.camelimessage.sdk.AttachmentDownload;
import io.github.camelimessage.sdk.AttachmentFile;
import io.github.camelimessage.sdk.FileSource;
import io.grpc.MethodDescriptor;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** HTTP/JSON through Photon's middleware. */
public final class HttpTransport implements Transport {

    private static final String SERVER_HEADER = "x-photon-server";

    /** How long a server may be silent during a download; the whole call has no such limit. */
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final OkHttpClient client;
    private final OkHttpClient downloads;
    private final OkHttpClient uploads;
    private final OpenDownloads openDownloads = new OpenDownloads();
    private final FixedUrls fixedUrls = new FixedUrls();
    private final boolean ownClient;
    private final CallSlots slots;
    private final CallSlots uploadSlots;
    private final Supplier<Place> place;
    private final int maxAnswerBytes;

    /**
     * @param place called after each token
     * @param userClient the user's own client, or null for one of ours
     * @param maxAnswerBytes limit of an answer without binary content
     */
    public HttpTransport(Supplier<Place> place, TlsOptions tls, OkHttpClient userClient, int maxAnswerBytes) {
        this.maxAnswerBytes = maxAnswerBytes;
        this.client = HttpClients.create(userClient, tls);
        this.ownClient = userClient == null;
        this.downloads = downloads(client, ownClient, openDownloads);
        this.uploads = HttpClients.forUploads(client);
        this.slots = new CallSlots(HttpClients.callsAtOnce(userClient));
        this.uploadSlots = new CallSlots(HttpClients.callsAtOnce(userClient));
        this.place = place;
    }

    private static OkHttpClient downloads(OkHttpClient client, boolean ownClient, OpenDownloads open) {
        OkHttpClient.Builder builder = client.newBuilder().addInterceptor(open);
        return ownClient ? builder.readTimeout(SILENCE).build() : builder.build();
    }

    @Override
    public <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt) {
        return unary(method, request, attempt, place.get());
    }

    private <Q extends Message, A extends Message> CompletableFuture<A> unary(
            MethodDescriptor<Q, A> method, Q request, Attempt attempt, Place there) {
        HttpRule rule = HttpRule.of(method);
        Request.Builder builder = request(attempt, there);
        if (rule.isMutating()) {
            builder.post(new ProtoJsonBody(request));
        }
        HttpUrl url = ProtoUrl.of(fixedUrls, there.address(), rule, request);
        return new HttpCall<>(client.newCall(builder.url(url).build()), reader(prototype(method), attempt), slots)
                .start();
    }

    private <A extends Message> HttpCall.Reader<A> reader(A prototype, Attempt attempt) {
        ProtoReader<A> json = new ProtoReader<>(prototype, attempt, maxAnswerBytes);
        return MediaReader.reads(prototype) ? new MediaReader<>(json) : json;
    }

    private static Request.Builder request(Attempt attempt, Place there) {
        Request.Builder builder = new Request.Builder()
                .header("User-Agent", UserAgent.VALUE)
                .header(Attempt.AUTHORIZATION, attempt.authorization());
        if (attempt.idempotencyKey() != null) {
            builder.header(Attempt.IDEMPOTENCY_KEY, attempt.idempotencyKey());
        }
        if (there.server() != null) {
            builder.header(SERVER_HEADER, there.server());
        }
        return builder;
    }

    @Override
    public CompletableFuture<UploadAttachmentResponse> upload(FileSource file, FileSource companion, Attempt attempt) {
        Place there = place.get();
        Request upload = request(attempt, there)
                .url(RawRoutes.uploadUrl(there.address().url(), file))
                .post(RawRoutes.uploadBody(file, companion))
                .build();
        return new HttpCall<>(
                        uploads.newCall(upload),
                        new ProtoReader<>(UploadAttachmentResponse.getDefaultInstance(), attempt, maxAnswerBytes),
                        uploadSlots)
                .start();
    }

    @Override
    public CompletableFuture<AttachmentDownload> download(
            String attachmentGuid, AttachmentFile which, Attempt attempt) {
        Place there = place.get();
        if (which == AttachmentFile.COMPANION) {
            return download(
                    attachmentGuid, "companion", attempt, there, response -> RawRoutes.companion(response, attempt));
        }
        return Steps.then(
                unary(
                        AttachmentServiceGrpc.getGetAttachmentInfoMethod(),
                        GetAttachmentInfoRequest.newBuilder()
                                .setAttachmentGuid(attachmentGuid)
                                .build(),
                        attempt,
                        there),
                info -> download(
                        attachmentGuid,
                        "data",
                        attempt,
                        there,
                        response -> RawRoutes.primary(response, info.getAttachment(), attempt)));
    }

    private CompletableFuture<AttachmentDownload> download(
            String attachmentGuid,
            String file,
            Attempt attempt,
            Place there,
            Function<Response, AttachmentDownload> reader) {
        Request request = RawRoutes.file(
                        request(attempt, there), there.address().url(), attachmentGuid, file)
                .build();
        return new HttpCall<>(downloads.newCall(request), new RawReader(attempt, reader), slots).start();
    }

    @Override
    public <Q extends Message, A extends Message, E> Flow.Publisher<E> stream(
            MethodDescriptor<Q, A> method,
            Q request,
            Credentials credentials,
            Function<A, E> mapping,
            Function<IMessageException, E> unreadable) {
        return new UnsupportedStream<>(ValidationException.operationNotSupported(
                "Photon over HTTP", method.getBareMethodName() + " (use transport gRPC)"));
    }

    @SuppressWarnings("unchecked")
    private static <A extends Message> A prototype(MethodDescriptor<?, A> method) {
        return (A) ((MethodDescriptor.PrototypeMarshaller<A>) method.getResponseMarshaller()).getMessagePrototype();
    }

    @Override
    public void close() {
        client.dispatcher().cancelAll();
        uploads.dispatcher().cancelAll();
        openDownloads.cancelAll();
        uploads.dispatcher().executorService().shutdown();
        if (ownClient) {
            client.dispatcher().executorService().shutdown();
            client.connectionPool().evictAll();
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.TokenGate;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;

/** Lets nobody in without the right bearer token. */
final class AuthInterceptor implements ServerInterceptor {
    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";

    private final TokenGate tokens;

    AuthInterceptor(TokenGate tokens) {
        this.tokens = tokens;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        String value = headers.get(AUTHORIZATION);
        boolean isBearer = value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        String token = isBearer ? value.substring(SCHEME.length()) : null;
        return switch (tokens.judge(token)) {
            case ACCEPTED -> next.startCall(call, headers);
            case EXPIRED -> RefusedCall.refuse(call, WireErrors.TOKEN_EXPIRED);
            case UNKNOWN -> RefusedCall.refuse(call, WireErrors.UNAUTHENTICATED);
        };
    }
}

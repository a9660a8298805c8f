// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.Message;
import io.github.camelimessage.simulator.Calls;
import io.github.camelimessage.simulator.RecordedCall;
import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.fault.TokenGate;
import io.github.camelimessage.simulator.fault.TokenGate.Verdict;
import io.github.camelimessage.simulator.photon.management.IssuedTokens;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.MethodDescriptor.MethodType;
import io.grpc.MethodDescriptor.PrototypeMarshaller;

/**
 * Refuses calls without a valid bearer token without reading their messages, whatever their size. A refused unary call
 * is recorded with an empty request.
 */
public final class Door {
    static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);
    private static final Metadata.Key<String> SERVER =
            Metadata.Key.of("x-photon-server", Metadata.ASCII_STRING_MARSHALLER);
    private static final String SCHEME = "Bearer ";

    private final TokenGate tokens;
    private final IssuedTokens issued;
    private final Calls calls;
    private final Transport transport;

    Door(TokenGate tokens, IssuedTokens issued, Calls calls, Transport transport) {
        this.tokens = tokens;
        this.issued = issued;
        this.calls = calls;
        this.transport = transport;
    }

    /** Why a call with these headers is refused, or null if it is accepted. */
    public Refusal refuse(MethodDescriptor<?, ?> method, Metadata headers) {
        Refusal refusal =
                switch (judge(headers)) {
                    case ACCEPTED -> null;
                    case EXPIRED -> WireErrors.TOKEN_EXPIRED;
                    case UNKNOWN -> WireErrors.UNAUTHENTICATED;
                };
        if (refusal != null && method.getType() == MethodType.UNARY) {
            var messages = (PrototypeMarshaller<?>) method.getRequestMarshaller();
            Message empty = (Message) messages.getMessagePrototype();
            calls.add(new RecordedCall(method.getBareMethodName(), transport, headers, empty));
        }
        return refusal;
    }

    private Verdict judge(Metadata headers) {
        String token = token(headers);
        Verdict verdict = tokens.judge(token);
        if (verdict != Verdict.UNKNOWN) {
            return verdict;
        }
        return transport == Transport.HTTP ? issued.judge(token, headers.get(SERVER)) : issued.judge(token);
    }

    static String token(Metadata headers) {
        String value = headers.get(AUTHORIZATION);
        boolean isBearer = value != null && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return isBearer ? value.substring(SCHEME.length()) : null;
    }
}

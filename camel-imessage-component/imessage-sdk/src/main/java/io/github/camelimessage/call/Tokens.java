// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.call;

import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.ErrorCodes;
import io.github.camelimessage.error.ErrorDetails;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Asks the user's supplier for the token of each attempt, by force after the server refused one. */
public final class Tokens {

    private final TokenSupplier supplier;
    private volatile boolean refused;

    public Tokens(TokenSupplier supplier) {
        this.supplier = supplier;
    }

    public CompletionStage<String> next() {
        CompletionStage<String> stage;
        try {
            stage = Objects.requireNonNull(
                    refused ? supplier.freshToken() : supplier.token(), "The token supplier answered null");
        } catch (RuntimeException e) {
            stage = CompletableFuture.failedStage(e);
        }
        refused = false;
        return stage.handle(Tokens::usable);
    }

    /** Learns from how an attempt ended. */
    public void observe(Throwable failure) {
        if (failure instanceof AuthenticationException) {
            refused = true;
        }
    }

    private static String usable(String token, Throwable failure) {
        if (failure != null) {
            throw unauthenticated("The token supplier failed", failure);
        }
        if (token == null || token.isEmpty() || !isVisibleAscii(token)) {
            throw unauthenticated("The token is missing, or holds what no HTTP header can carry", null);
        }
        return token;
    }

    private static boolean isVisibleAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static AuthenticationException unauthenticated(String message, Throwable cause) {
        return new AuthenticationException(message, ErrorDetails.local(ErrorCodes.UNAUTHENTICATED, Map.of()), cause);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.simulator.Transport;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Makes our calls, one after the other. */
final class OurRun {
    private static final long SECONDS = 60;

    private OurRun() {}

    /** Calls of these names, over one transport. */
    static void over(Transport transport, WireStage stage, Recording recording, Set<String> names) throws Exception {
        try (IMessageClient plain = stage.open(transport, false);
                IMessageClient all = stage.open(transport, true)) {
            for (var call : stage.ourCalls().entrySet()) {
                if (names.contains(call.getKey())) {
                    recording.begin(call.getKey());
                    finish(call.getValue().apply(call.getKey().endsWith(OurCalls.ALL) ? all : plain));
                }
            }
        }
    }

    /** The server may refuse a repeated call; only the request is compared. */
    private static void finish(Object result) throws Exception {
        CompletableFuture<?> done = result instanceof CompletableFuture<?> future ? future : first(result);
        done.handle((answer, failure) -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    if (cause != null && !(cause instanceof IMessageException)) {
                        throw new CompletionException(cause);
                    }
                    return null;
                })
                .get(SECONDS, TimeUnit.SECONDS);
    }

    /** Ends with the first frame of a stream, and the stream with it. */
    private static CompletableFuture<Void> first(Object publisher) {
        CompletableFuture<Void> opened = new CompletableFuture<>();
        ((Flow.Publisher<?>) publisher).subscribe(new Flow.Subscriber<Object>() {
            private Flow.Subscription subscription;

            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                this.subscription = subscription;
                subscription.request(1);
            }

            @Override
            public void onNext(Object frame) {
                subscription.cancel();
                opened.complete(null);
            }

            @Override
            public void onError(Throwable failure) {
                opened.completeExceptionally(failure);
            }

            @Override
            public void onComplete() {
                opened.complete(null);
            }
        });
        return opened;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.world.WorldException;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs a unary call and sends its result, or its error in the vendor's form. */
final class Replies {
    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private Replies() {}

    static <T> void reply(StreamObserver<T> observer, Supplier<T> work) {
        T answer;
        try {
            answer = work.get();
        } catch (WorldException refused) {
            observer.onError(WireErrors.of(refused).toException());
            return;
        } catch (StatusRuntimeException refused) {
            observer.onError(refused);
            return;
        } catch (RuntimeException failure) {
            LOG.error("A call failed inside the simulator", failure);
            observer.onError(WireErrors.INTERNAL.toException());
            return;
        }
        observer.onNext(answer);
        observer.onCompleted();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** The answers to calls with an idempotency key. A repeated call gets the first answer and has no effect. */
final class KnownKeys {
    private static final int MAX_KEYS = 50_000;
    private static final int MAX_LENGTH = 255;

    private final Map<String, Future<Answer>> answers = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Future<Answer>> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /**
     * Runs the call unless an earlier call of the operation with this key ran or is running. Errors are not remembered.
     *
     * @param key may be null
     * @param repeated maps the first answer to the answer of a repeated call
     */
    Future<Answer> once(
            String operation, String key, Supplier<Future<Answer>> work, Function<Answer, Answer> repeated) {
        if (key == null || key.isEmpty()) {
            return work.get();
        }
        if (key.length() > MAX_LENGTH) {
            throw Refused.value("The idempotency key has more than " + MAX_LENGTH + " characters");
        }
        String scoped = operation + " " + key;
        synchronized (this) {
            Future<Answer> first = answers.get(scoped);
            if (first != null) {
                return first.map(answer -> repeated.apply(answer));
            }
            Future<Answer> answer = work.get();
            if (!answer.failed()) {
                answers.put(scoped, answer);
                answer.onFailure(refused -> forget(scoped));
            }
            return answer;
        }
    }

    private synchronized void forget(String scoped) {
        answers.remove(scoped);
    }
}

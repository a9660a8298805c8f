// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.vertx.core.Future;

/**
 * Implements an operation. It runs on an event loop and must not block; errors are thrown or returned in the future.
 */
public interface Endpoint {

    Future<Answer> handle(Call call);

    /** An operation that has its answer at once. */
    interface Plain {
        Answer handle(Call call);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.rest;

import io.vertx.core.Future;

/** What an operation does. It runs on an event loop and must not block; refusals are thrown or given. */
public interface Endpoint {

    Future<Answer> handle(Call call);

    /** One that knows its answer at once. */
    interface Plain {
        Answer handle(Call call);
    }
}

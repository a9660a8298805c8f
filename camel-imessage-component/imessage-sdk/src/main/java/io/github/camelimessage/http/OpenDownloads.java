// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * The calls whose answers are still read, so that they end with the client. Downloads without a reference are not kept.
 */
public final class OpenDownloads implements Interceptor {

    private final Set<Call> calls = Collections.newSetFromMap(Collections.synchronizedMap(new WeakHashMap<>()));

    @Override
    public Response intercept(Chain chain) throws IOException {
        calls.add(chain.call());
        return chain.proceed(chain.request());
    }

    /** A reader of one of them gets an error. */
    public void cancelAll() {
        List<Call> open;
        synchronized (calls) {
            open = new ArrayList<>(calls);
        }
        open.forEach(Call::cancel);
    }
}

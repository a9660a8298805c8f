// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import io.github.camelimessage.http.Address;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** The parsed URLs of one service for paths without variables: parsing one takes as long as writing the request. */
final class FixedUrls {

    private record Known(Address service, Map<String, HttpUrl> urls) {}

    private volatile Known known = new Known(null, Map.of());

    /** URLs of another address are dropped: the address of a project's line may change. */
    HttpUrl of(Address service, String path) {
        Known now = known;
        if (!service.equals(now.service())) {
            now = new Known(service, new ConcurrentHashMap<>());
            known = now;
        }
        return now.urls().computeIfAbsent(path, fixed -> HttpUrl.get(service.url() + fixed));
    }
}

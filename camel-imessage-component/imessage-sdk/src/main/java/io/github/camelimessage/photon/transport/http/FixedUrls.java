// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.transport.http;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.HttpUrl;

/** The parsed URLs of one service for paths without variables: parsing one takes as long as writing the request. */
final class FixedUrls {

    private record Known(String baseUrl, Map<String, HttpUrl> urls) {}

    private volatile Known known = new Known("", Map.of());

    /** URLs of another address are dropped: the address of a project's line may change. */
    HttpUrl of(String baseUrl, String path) {
        Known now = known;
        if (!now.baseUrl().equals(baseUrl)) {
            now = new Known(baseUrl, new ConcurrentHashMap<>());
            known = now;
        }
        return now.urls().computeIfAbsent(path, fixed -> HttpUrl.get(baseUrl + fixed));
    }
}

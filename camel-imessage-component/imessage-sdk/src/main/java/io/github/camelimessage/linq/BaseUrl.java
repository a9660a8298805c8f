// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import io.github.camelimessage.http.Address;
import okhttp3.HttpUrl;

/** The address of the API, in front of {@code /v3}: two texts that mean the same become the same URL. */
public final class BaseUrl {

    public static final String DEFAULT = "https://api.linqapp.com/api/partner";

    private static final String PATH = "/api/partner";
    private static final String VERSION = "/v3";

    private BaseUrl() {}

    /** Reads {@code host}, {@code host:port}, or an http or https URL; the documents write it with the version or without. */
    public static HttpUrl parse(String text) {
        if (text == null || text.isBlank()) {
            throw new IllegalArgumentException("baseUrl is blank: do not set it to use " + DEFAULT);
        }
        Address address = address(text);
        String path = address.path().endsWith(VERSION)
                ? address.path().substring(0, address.path().length() - VERSION.length())
                : address.path();
        HttpUrl url = HttpUrl.parse(
                (address.tls() ? "https://" : "http://") + address.authority() + (path.isEmpty() ? PATH : path));
        if (url == null) {
            throw invalid();
        }
        return url;
    }

    private static Address address(String text) {
        try {
            return Address.parse(text, true);
        } catch (IllegalArgumentException e) {
            throw invalid();
        }
    }

    /** What was given is not repeated: an address with credentials in it must not reach a log. */
    private static IllegalArgumentException invalid() {
        return new IllegalArgumentException(
                "baseUrl must be host, host:port, or an http:// or https:// URL without credentials and query");
    }
}

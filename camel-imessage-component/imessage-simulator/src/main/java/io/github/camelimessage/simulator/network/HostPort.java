// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.network;

/** Formats addresses for clients and URLs. */
public final class HostPort {

    private HostPort() {}

    /** {@code host:port}; an IPv6 address is in brackets. */
    public static String of(String host, int port) {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** The host without the brackets that an IPv6 address has in a URL. */
    public static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}

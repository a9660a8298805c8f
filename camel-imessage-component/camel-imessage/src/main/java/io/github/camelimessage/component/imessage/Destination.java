// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.http.Address;
import io.github.camelimessage.linq.BaseUrl;

/**
 * Where an endpoint sends its credentials. Two destinations are equal if they are the same service with the same TLS
 * setting, however their addresses are written.
 *
 * @param url null without an address
 * @param server the dedicated instance behind the address, or null
 */
record Destination(IMessageProvider vendor, String url, String server) {

    static Destination of(IMessageConfiguration options) {
        return new Destination(options.getProvider(), url(options), options.getServer());
    }

    private static String url(IMessageConfiguration options) {
        boolean linq = options.getProvider() == IMessageProvider.LINQ;
        String address = options.getAddress();
        if (address == null || address.isBlank()) {
            return linq ? BaseUrl.DEFAULT : null;
        }
        try {
            return linq
                    ? BaseUrl.parse(linqUrl(address, options.isTls())).toString()
                    : Address.parse(address, options.isTls()).url();
        } catch (IllegalArgumentException e) {
            return address; // The client reports what is wrong when it is created.
        }
    }

    /** At Linq the scheme decides about TLS. */
    static String linqUrl(String address, boolean tls) {
        return tls || address.contains("://") ? address : "http://" + address.strip();
    }
}

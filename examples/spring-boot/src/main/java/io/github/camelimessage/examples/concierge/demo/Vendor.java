// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.util.Locale;

/** The vendor of the application, and its settings for an account. */
enum Vendor {
    PHOTON("PhotonRoutes.java", "camel.imessage.lag") {
        @Override
        String[] account(IMessageSimulator simulator, int port) {
            return new String[] {
                "--camel.component.imessage.accounts.photon.address=" + simulator.grpcAddress(),
                "--camel.component.imessage.accounts.photon.token=" + simulator.token(),
                "--camel.component.imessage.accounts.photon.tls=false",
                "--camel.component.imessage.start-from=earliest",
                "--camel.component.imessage.reconnect-delay=50ms"
            };
        }
    },
    LINQ("LinqRoutes.java", "camel.imessage.webhook.completed") {
        @Override
        String[] account(IMessageSimulator simulator, int port) {
            return new String[] {
                "--camel.component.imessage.accounts.linq.address=" + simulator.linqAddress(),
                "--camel.component.imessage.accounts.linq.token=" + simulator.token(),
                "--camel.component.imessage.accounts.linq.from="
                        + simulator.linq().lines().get(0).number(),
                "--concierge.linq-webhook=http://localhost:" + port
            };
        }
    };

    private final String routes;
    private final String metric;

    Vendor(String routes, String metric) {
        this.routes = routes;
        this.metric = metric;
    }

    /** The profile of the application. */
    String profile() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Arguments of the application, which listens on this port. */
    abstract String[] account(IMessageSimulator simulator, int port);

    /** The file to look at. */
    String routes() {
        return routes;
    }

    /** A metric of the events. */
    String metric() {
        return metric;
    }

    /** @throws IllegalArgumentException for an unknown vendor */
    static Vendor of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}

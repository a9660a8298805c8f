// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import io.github.camelimessage.examples.cluster.demo.Demo;

/**
 * A demonstration with two instances and everything around them on this machine; or, with {@code -Dimessage.address} and the
 * other settings in {@code application.properties}, one instance at a real service.
 */
public final class Cluster {

    private Cluster() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("imessage.address", System.getenv("IMESSAGE_ADDRESS")) == null) {
            Demo.run(System.out, System.getProperty("zookeeper.address"));
        } else {
            ConciergeApplication.main(arguments);
        }
    }
}

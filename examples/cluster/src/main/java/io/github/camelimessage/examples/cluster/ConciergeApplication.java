// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.cluster;

import org.apache.camel.main.Main;

/** One instance of the application; start as many as you like. It runs until it is ended. */
public final class ConciergeApplication {

    private ConciergeApplication() {}

    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addConfiguration(new ClusterConfiguration());
        main.configure().addRoutesBuilder(new ConciergeRoute());
        main.addMainListener(new LeadershipLog());
        main.run(arguments);
    }
}

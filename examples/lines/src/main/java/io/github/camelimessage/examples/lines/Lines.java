// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines;

import io.github.camelimessage.examples.lines.demo.Demo;

/**
 * A demonstration with three nodes and everything around them on this machine; or, with {@code IMESSAGE_PROJECT_ID} and the
 * other settings in {@code application.properties}, one node at a real service.
 */
public final class Lines {

    private Lines() {}

    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("imessage.project-id", System.getenv("IMESSAGE_PROJECT_ID")) == null) {
            Demo.run(System.out);
        } else {
            LinesApplication.main(arguments);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines;

import org.apache.camel.main.Main;

/** One node of the application; start as many as you like. It runs until it is ended. */
public final class LinesApplication {

    private LinesApplication() {}

    public static void main(String[] arguments) throws Exception {
        Main main = new Main();
        main.configure().addConfiguration(new SharedServices());
        main.configure().addRoutesBuilder(new AnswersRoute());
        main.run(arguments);
    }
}

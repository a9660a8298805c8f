// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import java.io.PrintWriter;

/** What the program prints at its start: the addresses, and the options for an application, ready to paste. */
record Announcement(IMessageSimulator simulator, boolean hasPage) {

    private static final String OPTIONS = "camel.component.imessage.";

    void print(PrintWriter out) {
        out.println("gRPC   " + simulator.grpcAddress());
        out.println("HTTP   " + simulator.httpAddress());
        out.println("Linq   " + simulator.linqAddress());
        if (hasPage) {
            out.println("page   " + simulator.pageAddress());
        }
        out.println();
        out.println("# application.properties of an application on Camel Main or Spring Boot:");
        option(out, "address", simulator.grpcAddress());
        option(out, "tls", "false");
        option(out, "token", simulator.token());
        out.println();
        out.println("# or, for Linq:");
        option(out, "provider", "linq");
        option(out, "address", simulator.linqAddress());
        option(out, "token", simulator.token());
        option(out, "from", simulator.linq().lines().get(0).number());
        out.println();
        out.println("Ctrl-C stops.");
        out.flush();
    }

    private static void option(PrintWriter out, String name, String value) {
        out.println(OPTIONS + name + " = " + value);
    }
}

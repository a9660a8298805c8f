// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * One load in a separate process. Reads orders, one per line, and answers each with the line that {@link Sample#parse}
 * reads. Between orders it sleeps, so that several workers can be measured in turn.
 *
 * <p>Arguments: {@code calls <bare|route> <transport> <operation> <megabytes>}, or {@code drain <reader> <events>}.
 */
final class Worker {

    private Worker() {}

    public static void main(String[] args) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (Load load = args[0].equals("calls") ? calls(args) : drain(args)) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                Usage before = Usage.now();
                long done = load.run(Order.parse(order));
                String used = Usage.now().since(before);
                load.rest();
                System.out.println(done + " " + used);
            }
        }
        System.exit(0);
    }

    private static Load calls(String[] args) throws Exception {
        Target target = Target.fromSystemProperties(args[3], args[2], Integer.parseInt(args[4]));
        return new CallLoad(Caller.open(target, args[1]));
    }

    private static Load drain(String[] args) {
        return new DrainLoad(Target.fromSystemProperties("events", "grpc", 0), args[1], Integer.parseInt(args[2]));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The agent in a process of its own, which ends with the process that started it. */
final class AgentProcess {

    private AgentProcess() {}

    /** Arguments: address, model, chat with the colleague, directory. The token is in the environment. */
    public static void main(String[] args) throws Exception {
        Account account = new Account(false, args[0], System.getenv("TOKEN"), false, null, 0, null, "earliest");
        Model model = new Model(args[1], "stand-in", "none", Duration.ofSeconds(60));
        new AgentApplication(account, model, Map.of("carol", args[2]), Path.of(args[3]), Limits.usual());
        while (System.in.read() >= 0) {
            // Nothing that is said to it matters.
        }
        Runtime.getRuntime().halt(0);
    }

    static Process start(SimulatedHouse house, Model model) throws Exception {
        Account account = house.account();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentProcess.class.getName(),
                        account.address(),
                        model.address(),
                        house.colleagueChat(),
                        house.directory().toString())
                .redirectErrorStream(true)
                .redirectOutput(house.directory().resolve("output").toFile());
        builder.environment().put("TOKEN", account.token());
        return builder.start();
    }
}

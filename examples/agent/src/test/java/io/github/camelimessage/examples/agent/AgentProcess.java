// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The agent in a process of its own, which ends with the process that started it. */
final class AgentProcess {

    /** What it prints when it receives events. */
    static final String READY = "ready";

    private AgentProcess() {}

    /** Arguments: address, line or nothing, port for webhooks, model, chat with the colleague, directory. */
    public static void main(String[] args) throws Exception {
        int port = Integer.parseInt(args[2]);
        Account account = new Account(
                !args[1].isEmpty(),
                args[0],
                System.getenv("TOKEN"),
                false,
                args[1],
                port,
                "http://127.0.0.1:" + port,
                "earliest");
        Model model = new Model(args[3], "stand-in", "none", Duration.ofSeconds(60));
        new AgentApplication(account, model, Map.of("carol", args[4]), Path.of(args[5]), Limits.usual());
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // Its input is ignored.
        }
        Runtime.getRuntime().halt(0);
    }

    static Process start(SimulatedHouse house, Model model) throws Exception {
        Account account = house.account();
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentProcess.class.getName(),
                        account.address(),
                        account.isLinq() ? account.line() : "",
                        String.valueOf(account.webhookPort()),
                        model.address(),
                        house.colleagues().get("carol"),
                        house.directory().toString())
                .redirectErrorStream(true)
                .redirectOutput(output(house).toFile());
        builder.environment().put("TOKEN", account.token());
        return builder.start();
    }

    static Path output(SimulatedHouse house) {
        return house.directory().resolve("output");
    }
}

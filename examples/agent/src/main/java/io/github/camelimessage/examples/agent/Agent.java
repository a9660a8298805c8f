// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.SimulatorBuilder;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * An agent that answers in iMessage: with a demonstration on its own simulator, or, with {@code -Dimessage.address} and
 * {@code IMESSAGE_TOKEN}, at a real service. Its model is set by {@code -Dagent.model}, otherwise a stand-in answers.
 */
public final class Agent {

    private Agent() {}

    public static void main(String[] args) throws Exception {
        boolean isLinq =
                switch (System.getProperty("imessage.provider", "photon")) {
                    case "photon" -> false;
                    case "linq" -> true;
                    default -> throw new IllegalArgumentException("imessage.provider is photon or linq");
                };
        if (System.getProperty("imessage.address") == null) {
            simulate(isLinq, Boolean.getBoolean("agent.stay"), Model.ofUser(), System.out);
        } else {
            serve(isLinq, System.out);
        }
    }

    /** On a simulator, with a scene. */
    static void simulate(boolean isLinq, boolean stays, Model usersModel, PrintStream out) throws Exception {
        SimulatorBuilder builder = IMessageSimulator.builder();
        if (stays) {
            builder.pagePort(0);
        }
        try (IMessageSimulator simulator = builder.start();
                StandInModel standIn = new StandInModel()) {
            Model model = usersModel == null ? standIn.model(Duration.ofSeconds(20)) : usersModel;
            out.println("\nAn agent answers in iMessage, on a simulator on this machine.");
            out.println(
                    usersModel == null
                            ? "No language model was named (-Dagent.model), so a stand-in answers by a few rules."
                            : "The model is " + model + ".");
            SimulatedHouse house = new SimulatedHouse(simulator, isLinq, Files.createTempDirectory("imessage-agent"));
            Scene scene = new Scene(house, usersModel == null ? standIn : null, out);
            try (AgentApplication last = scene.play(model)) {
                if (stays) {
                    out.println("Open the page and write as Alice to "
                            + Limits.usual().name() + ". Ctrl-C stops.\n\n     " + simulator.pageAddress() + "\n");
                    new CountDownLatch(1).await();
                }
            }
        }
        out.println("Done. The routes are ConversationRoutes.java and ToolRoutes.java in examples/agent.");
    }

    /** At a real service, until Ctrl-C. */
    private static void serve(boolean isLinq, PrintStream out) throws Exception {
        Model model = Model.ofUser();
        if (model == null) {
            throw new IllegalArgumentException("People would talk to a stand-in: name a model with -Dagent.model");
        }
        Account account = new Account(
                isLinq,
                System.getProperty("imessage.address"),
                required("imessage.token"),
                Boolean.parseBoolean(System.getProperty("imessage.tls", "true")),
                isLinq ? required("imessage.from") : null,
                Integer.getInteger("agent.webhookPort", 8080),
                isLinq ? required("agent.webhookUrl") : null,
                "latest");
        Map<String, String> colleagues = Map.of("colleague", required("agent.colleague"));
        Path directory = Path.of(System.getProperty("agent.directory", "data/imessage-agent"));
        try (AgentApplication running = new AgentApplication(account, model, colleagues, directory, Limits.usual())) {
            out.println("The agent answers everybody who writes to " + account.address() + ". Ctrl-C stops.");
            new CountDownLatch(1).await();
        }
    }

    private static String required(String property) {
        String variable = property.toUpperCase(Locale.ROOT).replace('.', '_'); // a property is visible to other users
        String value = System.getProperty(property, System.getenv(variable));
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("A run at a real service needs -D" + property
                    + " or the environment variable " + variable
                    + " (with imessage.address, imessage.token, agent.model and agent.colleague, the chat with the"
                    + " colleague who is called; at Linq also imessage.from and agent.webhookUrl)");
        }
        return value;
    }
}

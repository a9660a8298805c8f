// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.approval;

import io.github.camelimessage.simulator.IMessageSimulator;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A shop asks Alice whether to ship orders: on a simulator, with a restart in the middle. */
public final class Approval {

    private static final List<String> YES_OR_NO = List.of("Yes", "No");

    private final Account account;
    private final Path directory;
    private final Limits limits;
    private final PrintStream out;
    private final Chat chat;

    private Approval(Account account, Path directory, Limits limits, PrintStream out) {
        this.account = account;
        this.directory = directory;
        this.limits = limits;
        this.out = out;
        this.chat = new Chat(account.simulator(), out, account.simulator().person("alice@example.com"));
    }

    public static void main(String[] args) throws Exception {
        boolean isLinq =
                switch (System.getProperty("imessage.provider", "photon")) {
                    case "photon" -> false;
                    case "linq" -> true;
                    default -> throw new IllegalArgumentException("imessage.provider is photon or linq");
                };
        play(isLinq, Limits.ofUser(), System.out);
    }

    static void play(boolean isLinq, Limits limits, PrintStream out) throws Exception {
        out.println("\nA shop asks Alice, on a simulator on this machine.");
        Path directory = Files.createTempDirectory("imessage-approval");
        try (IMessageSimulator simulator = IMessageSimulator.builder().start()) {
            new Approval(new Account(simulator, isLinq), directory, limits, out).play();
        }
        out.println("\nDone. The routes are ApprovalRoutes.java in examples/approval.");
    }

    private void play() throws Exception {
        step("The shop asks with a poll. The application is stopped before Alice has voted.");
        try (ApprovalApplication shop = open(limits)) {
            approve(shop, "4711", YES_OR_NO);
            chat.asksInPoll();
        }
        step("It is started again, and Alice votes.");
        try (ApprovalApplication shop = open(limits)) {
            chat.votes("Yes");
            chat.said("Order 4711 is shipped.");

            step("Two questions are open. A message of Alice could answer either; a reply answers one.");
            approve(shop, "4712", List.of());
            approve(shop, "4713", List.of());
            chat.said("Shall order 4713 be shipped?");
            chat.writes("Yes");
            chat.said("Please reply to the question that you mean.");
            chat.replies("Shall order 4713 be shipped?", "No");
            chat.said("Order 4713 is canceled.");
            chat.writes("Yes");
            chat.said("Order 4712 is shipped.");
        }
        step("Nobody answers: Alice is reminded, and the question expires.");
        try (ApprovalApplication shop = open(limits.impatient())) {
            approve(shop, "4714", List.of());
            chat.said("Shall order 4714 be shipped?", 2);
            chat.said("Nobody answered: order 4714 is put on hold.");
        }
    }

    private ApprovalApplication open(Limits patience) throws Exception {
        return new ApprovalApplication(account, directory, patience);
    }

    private void approve(ApprovalApplication shop, String order, List<String> choices) throws Exception {
        shop.approve(account.guid(chat.guid()), order, choices);
    }

    private void step(String sentence) {
        out.println("\n" + sentence + "\n");
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.lines.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** People write on all lines, a node is killed between an answer and its save, and the others take over its lines. */
final class Scene {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    /** Number of lines on which the killed node has answered but could not save that. */
    private static final int UNSAVED = 5;

    private final Customers customers;
    private final List<Node> nodes;
    private final PrintStream out;

    Scene(Customers customers, List<Node> nodes, PrintStream out) {
        this.customers = customers;
        this.nodes = nodes;
        this.out = out;
    }

    void play() throws Exception {
        await("nodes with a third of the lines", () -> haveAll(nodes));
        customers.ask(customers.lines());
        await("answers", customers::allAnswered);
        Node victim = nodes.get(0);
        List<String> its = customers.lines().stream()
                .filter(line -> customers.lastAnswer(line).startsWith(victim.name() + " "))
                .toList();
        tell("Each has " + its.size() + ". Somebody asks on each line, and is answered by the node that has it.");

        List<String> unsaved = its.subList(0, UNSAVED);
        customers.loseReceipts(unsaved);
        customers.ask(unsaved);
        await("answers", customers::allAnswered);
        tell("On " + UNSAVED + " lines of " + victim
                + " somebody asks again. It answers, but the network keeps the receipts back, so it cannot save that.");

        victim.kill();
        long killed = System.nanoTime();
        customers.ask(customers.lines());
        tell("At this moment it is killed, as by kill -9, and somebody asks on every line.");
        moved(its, killed);

        List<Node> left = nodes.subList(1, nodes.size());
        await("nodes with half of the lines", () -> haveAll(left));
        customers.ask(customers.lines());
        await("answers", customers::allAnswered);
        for (Node node : left) {
            node.close(); // its remaining output is printed now
        }
        tell("The two share the lines out again, and answer one more question on each.");
        int questions = customers.questions();
        tell(questions + " questions, " + questions + " answers: nothing was lost, nothing was said twice.");
        out.println(customers.repeats() + " answers were sent again, those without a receipt: the service knew them by"
                + " their keys, and said them once.");
    }

    /** Waits until all questions are answered, and prints how long that took on the lines of the killed node. */
    private void moved(List<String> its, long killed) throws Exception {
        List<String> waiting = new ArrayList<>(its);
        List<Long> moved = new ArrayList<>();
        await("answers on the lines of the killed node", () -> {
            waiting.removeIf(line -> {
                boolean isAnswered = customers.open(line) == 0;
                if (isAnswered) {
                    moved.add(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - killed));
                }
                return isAnswered;
            });
            return waiting.isEmpty();
        });
        await("answers", customers::allAnswered);
        tell("The others answer on their own lines meanwhile. ZooKeeper gives the dead one up: the first of its "
                + its.size() + " lines has moved after " + moved.get(0) + " seconds, the last after "
                + moved.get(moved.size() - 1) + " seconds.");
    }

    /** Whether these nodes have all lines, and none has more than its share. */
    private boolean haveAll(List<Node> some) {
        int all = customers.lines().size();
        return some.stream().allMatch(node -> node.lines() == all / some.size());
    }

    private void tell(String sentence) {
        out.println();
        out.println(sentence);
    }

    private void await(String what, Callable<Boolean> done) throws Exception {
        long start = System.nanoTime();
        while (!done.call()) {
            if (nodes.stream().noneMatch(Node::isAlive)) {
                throw new IllegalStateException("No node runs any more, but there should be " + what);
            }
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw new IllegalStateException("There should be " + what + " by now");
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import static io.github.camelimessage.tail.TailMachineScript.NOT_FOUND;
import static io.github.camelimessage.tail.TailMachineScript.REJECTED;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** An action in a {@link ModelWorld}. */
record Step(String name, Consumer<ModelWorld> action) {

    private static final int ALL = Integer.MAX_VALUE;

    /** All actions with their weights; the simplest first, because a failing schedule shrinks towards it. */
    static List<Step> all() {
        Steps steps = new Steps();
        steps.add(10, "audit: all frames", world -> world.replay(ALL));
        steps.add(8, "audit: 1 frame", world -> world.replay(1));
        steps.add(5, "audit: 3 frames", world -> world.replay(3));
        steps.add(6, "all streams: attach and show a heartbeat", ModelWorld::showHeartbeats);
        steps.add(4, "all streams: deliver", world -> forEach(family -> world.deliver(family, ALL)));
        steps.add(3, "all streams: attach", world -> forEach(world::attach));
        for (Family family : List.of(Family.MESSAGES, Family.GROUPS, Family.CHATS, Family.POLLS)) {
            int weight = family == Family.MESSAGES ? 3 : 1;
            for (int chat = 0; chat < 2; chat++) {
                int of = chat;
                String what = "append to " + family + " of chat " + chat;
                steps.add(2 * weight, what, world -> world.append(family, of, 1));
                steps.add(weight, what + ", some numbers on", world -> world.append(family, of, 3));
                steps.add(1, what + ", millions on", world -> world.append(family, of, 5_000_000));
                steps.add(weight, what + ", unheard", world -> world.appendUnheard(family, of));
            }
            steps.add(2 * weight, family + ": deliver all", world -> world.deliver(family, ALL));
            steps.add(2 * weight, family + ": deliver 1", world -> world.deliver(family, 1));
            steps.add(weight, family + ": attach", world -> world.attach(family));
            steps.add(1, family + ": heartbeat", world -> world.heartbeat(family));
            steps.add(1, family + ": heartbeat with a number", world -> world.numberedHeartbeat(family));
            steps.add(1, family + ": repeat", world -> world.repeat(family));
            steps.add(1, family + ": end after what is on the way", world -> {
                world.deliver(family, ALL);
                world.end();
            });
            steps.add(1, family + ": break", ModelWorld::end);
        }
        steps.add(1, "append to MESSAGES of chat 0, beyond 2^53", world -> world.append(Family.MESSAGES, 0, 1L << 53));
        steps.add(2, "append for others", ModelWorld::appendForOthers);
        steps.add(2, "audit: 2 frames, swapped", world -> world.replayReversed(2));
        steps.add(1, "audit: 50 frames, reversed", world -> world.replayReversed(50));
        steps.add(3, "audit: all frames but what is in hand", ModelWorld::replayWithoutWhatIsInHand);
        steps.add(3, "audit: repeat", ModelWorld::repeatReplayed);
        steps.add(1, "audit: heartbeat", ModelWorld::replayHeartbeat);
        steps.add(2, "audit: heartbeat with a number", ModelWorld::replayNumberedHeartbeat);
        steps.add(3, "audit: refused", ModelWorld::refuseReplay);
        steps.add(3, "audit: cut off politely", ModelWorld::cutReplay);
        steps.add(2, "audit: position refused", world -> world.refusePosition(REJECTED));
        steps.add(1, "audit: position not found", world -> world.refusePosition(NOT_FOUND));
        steps.add(1, "audit: cursor rejected, go on from the latest", world -> world.rejectCursor(true));
        steps.add(1, "audit: cursor rejected, go on from the earliest", world -> world.rejectCursor(false));
        steps.add(1, "log: goes back and tells it, go on from the latest", world -> world.goBack(REJECTED, true));
        steps.add(1, "log: goes back, go on from the latest", world -> world.goBack(null, true));
        steps.add(1, "log: goes back, go on from the earliest", world -> world.goBack(null, false));
        steps.add(1, "log: goes back and echoes, go on from the latest", world -> world.goBackAndEcho(true));
        steps.add(1, "log: goes back and echoes, go on from the earliest", world -> world.goBackAndEcho(false));
        steps.add(1, "log: goes back and outgrows the position, latest", world -> world.goBackAndOutgrow(true));
        steps.add(1, "log: goes back and outgrows the position, earliest", world -> world.goBackAndOutgrow(false));
        steps.add(2, "gate: busy for 3 attempts", ModelWorld::occupyGate);
        steps.add(4, "late: 1 signal", world -> world.deliverLate(1));
        steps.add(3, "late: all signals", world -> world.deliverLate(ALL));
        steps.add(6, "time: 25 ms", world -> world.pass(Duration.ofMillis(25)));
        steps.add(6, "time: 6 s", world -> world.pass(Duration.ofSeconds(6)));
        steps.add(4, "time: 31 s", world -> world.pass(Duration.ofSeconds(31)));
        steps.add(1, "time: 76 s", world -> world.pass(Duration.ofSeconds(76)));
        steps.add(4, "user: complete the first", world -> world.user().completeFirst());
        steps.add(5, "user: complete the last", world -> world.user().completeLast());
        steps.add(2, "user: complete all", world -> world.user().completeAll());
        steps.add(4, "user: store", world -> world.user().store());
        steps.add(2, "user: store, be killed", world -> {
            world.user().store();
            world.kill();
        });
        steps.add(2, "user: be killed", ModelWorld::kill);
        steps.add(1, "user: stop, last audit served", world -> world.stop(true));
        steps.add(1, "user: stop in the middle of an event", ModelWorld::stopWithin);
        steps.add(1, "user: stop, last audit refused", world -> world.stop(false));
        return steps.list;
    }

    /** More events at once than are held back. */
    static List<Step> withFloods() {
        Steps steps = new Steps();
        steps.list.addAll(all());
        int flood = HeldEvents.MAX * 2 / 3;
        for (Family family : List.of(Family.MESSAGES, Family.GROUPS)) {
            steps.add(15, "append " + flood + " to " + family + ", deliver", world -> {
                for (int i = 0; i < flood; i++) {
                    world.append(family, i % 2, 1);
                }
                world.deliver(family, ALL);
            });
        }
        return steps.list;
    }

    private static void forEach(Consumer<Family> action) {
        for (Family family : Family.values()) {
            action.accept(family);
        }
    }

    @Override
    public String toString() {
        return "\n  " + name;
    }

    private static final class Steps {
        private final List<Step> list = new ArrayList<>();

        void add(int weight, String name, Consumer<ModelWorld> action) {
            Step step = new Step(name, action);
            for (int i = 0; i < weight; i++) {
                list.add(step);
            }
        }
    }
}

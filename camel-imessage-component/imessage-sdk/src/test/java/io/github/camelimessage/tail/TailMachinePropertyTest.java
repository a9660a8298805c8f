// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.tail;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/**
 * With any actions in any order: nothing is lost, nothing is delivered twice in a run, the order is as documented,
 * {@code proven} is correct, and a new process repeats only what was not completed when its checkpoint was saved.
 * {@link ModelUser} holds the checks, {@link Step} what may happen.
 */
class TailMachinePropertyTest {

    private static final int FEW = 2_000;

    private static final List<Step> STEPS = Step.all();
    private static final List<Step> STEPS_WITH_FLOODS = Step.withFloods();

    @Property(tries = FEW, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void liveKeepsEveryPromise(@ForAll("schedules") List<Step> schedule, @ForAll boolean fromLatest) {
        play(Ordering.LIVE, fromLatest, schedule);
    }

    @Property(tries = FEW, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void strictKeepsEveryPromise(@ForAll("schedules") List<Step> schedule, @ForAll boolean fromLatest) {
        play(Ordering.STRICT, fromLatest, schedule);
    }

    @Property(tries = FEW / 20, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void liveKeepsEveryPromiseWhenMoreComesThanItHoldsBack(@ForAll("schedulesWithFloods") List<Step> schedule) {
        play(Ordering.LIVE, false, schedule);
    }

    @Tag("proof")
    @Property(tries = 60_000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void liveKeepsEveryPromiseInManySchedules(@ForAll("schedules") List<Step> schedule, @ForAll boolean fromLatest) {
        play(Ordering.LIVE, fromLatest, schedule);
    }

    @Tag("proof")
    @Property(tries = 40_000, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void strictKeepsEveryPromiseInManySchedules(@ForAll("schedules") List<Step> schedule, @ForAll boolean fromLatest) {
        play(Ordering.STRICT, fromLatest, schedule);
    }

    @Tag("proof")
    @Property(tries = 1_500, edgeCases = EdgeCasesMode.NONE, generation = GenerationMode.RANDOMIZED)
    void liveKeepsEveryPromiseInManyFloods(@ForAll("schedulesWithFloods") List<Step> schedule) {
        play(Ordering.LIVE, false, schedule);
    }

    @Provide
    Arbitrary<List<Step>> schedules() {
        return Arbitraries.of(STEPS).list().ofMinSize(1).ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Step>> schedulesWithFloods() {
        return Arbitraries.of(STEPS_WITH_FLOODS).list().ofMinSize(1).ofMaxSize(50);
    }

    private static void play(Ordering ordering, boolean fromLatest, List<Step> schedule) {
        ModelWorld world = new ModelWorld(ordering, 3, fromLatest);
        schedule.forEach(world::happen);
        world.heal();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

/** The faults set by {@link Faults}, for the code that applies them. */
public final class FaultPlan {
    private final Script<Refusal> refusals = new Script<>();
    private final Script<Duration> delays = new Script<>();
    private final Script<LostAnswer> lostAnswers = new Script<>();
    private final Script<Runnable> arrivals = new Script<>();
    private final Script<Integer> bareAnswers = new Script<>();
    private final Script<StreamCut> cuts = new Script<>();
    private final Script<UnknownArm> unknownArms = new Script<>();
    private final Script<Boolean> repeats = new Script<>();
    private final Script<Boolean> drops = new Script<>();
    private final Script<Reordering> reorderings = new Script<>();
    private final Script<Long> numberedHeartbeats = new Script<>();
    private final Script<Boolean> spoiledTimes = new Script<>();
    private final Script<UnaryOperator<byte[]>> changedBytes = new Script<>();
    private final Script<Boolean> echoes = new Script<>();
    private final LinqFaultPlan linq = new LinqFaultPlan();
    private final WebhookFaultPlan webhooks = new WebhookFaultPlan();
    private final ManagementFaultPlan management = new ManagementFaultPlan();
    private volatile int catchUpLimit = Integer.MAX_VALUE;

    public Script<Refusal> refusals() {
        return refusals;
    }

    public Script<Duration> delays() {
        return delays;
    }

    public Script<LostAnswer> lostAnswers() {
        return lostAnswers;
    }

    /** Actions to run when a call arrives. */
    public Script<Runnable> arrivals() {
        return arrivals;
    }

    /** HTTP statuses to answer with, without the vendor's body. */
    public Script<Integer> bareAnswers() {
        return bareAnswers;
    }

    public Script<StreamCut> cuts() {
        return cuts;
    }

    public Script<UnknownArm> unknownArms() {
        return unknownArms;
    }

    /** Frames to send twice. */
    public Script<Boolean> repeats() {
        return repeats;
    }

    /** For each frame: whether it is dropped. */
    public Script<Boolean> drops() {
        return drops;
    }

    public Script<Reordering> reorderings() {
        return reorderings;
    }

    /** For each stream: the sequence of the heartbeat that it starts with. */
    public Script<Long> numberedHeartbeats() {
        return numberedHeartbeats;
    }

    /** Frames with an invalid time. */
    public Script<Boolean> spoiledTimes() {
        return spoiledTimes;
    }

    /** Changes of the bytes of messages. */
    public Script<UnaryOperator<byte[]>> changedBytes() {
        return changedBytes;
    }

    /** Catch-ups that accept a cursor beyond the head as the head. */
    public Script<Boolean> echoes() {
        return echoes;
    }

    /** Faults of Linq's REST API. */
    public LinqFaultPlan linq() {
        return linq;
    }

    /** Faults of webhooks. */
    public WebhookFaultPlan webhooks() {
        return webhooks;
    }

    /** Faults of Photon's management plane. */
    public ManagementFaultPlan management() {
        return management;
    }

    /** The largest number of concurrent catch-ups. */
    public int catchUpLimit() {
        return catchUpLimit;
    }

    void limitCatchUps(int atOnce) {
        catchUpLimit = atOnce;
    }

    /** Whether no fault is set for unary calls or for the start of streams. */
    public boolean leavesCallsAlone() {
        return refusals.isEmpty() && delays.isEmpty() && lostAnswers.isEmpty() && arrivals.isEmpty();
    }

    /** Whether no fault is set for frames. */
    public boolean leavesFramesAlone() {
        return unknownArms.isEmpty()
                && repeats.isEmpty()
                && drops.isEmpty()
                && reorderings.isEmpty()
                && spoiledTimes.isEmpty();
    }

    void clear() {
        List.of(
                        refusals,
                        delays,
                        lostAnswers,
                        arrivals,
                        bareAnswers,
                        cuts,
                        unknownArms,
                        repeats,
                        drops,
                        reorderings,
                        numberedHeartbeats,
                        spoiledTimes,
                        changedBytes,
                        echoes)
                .forEach(Script::clear);
        linq.clear();
        webhooks.clear();
        management.clear();
        catchUpLimit = Integer.MAX_VALUE;
    }
}

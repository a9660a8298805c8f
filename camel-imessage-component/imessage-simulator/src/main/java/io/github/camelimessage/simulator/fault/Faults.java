// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import io.github.camelimessage.simulator.world.EventLog;
import io.grpc.Status;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Scripts what goes wrong. Each fault uses itself up after its count; faults of one kind are served oldest first. RPCs
 * are named without their service, for example {@code "SendTextMessage"}, or {@link #ANY}; calls that come over HTTP go
 * by the same names.
 *
 * <p>Nothing here is left to chance: what shuffles takes a seed.
 */
public final class Faults {
    /** Any RPC. */
    public static final String ANY = "*";

    private final FaultPlan plan;
    private final TokenGate tokens;
    private final EventLog log;
    private final LinqFaults linq;
    private final WebhookFaults webhooks;
    private final ManagementFaults management;

    public Faults(FaultPlan plan, TokenGate tokens, EventLog log) {
        this.plan = plan;
        this.tokens = tokens;
        this.log = log;
        this.linq = new LinqFaults(plan.linq());
        this.webhooks = new WebhookFaults(plan.webhooks());
        this.management = new ManagementFaults(plan.management());
    }

    /** What goes wrong at Linq's REST API. */
    public LinqFaults linq() {
        return linq;
    }

    /** What goes wrong with webhooks. */
    public WebhookFaults webhooks() {
        return webhooks;
    }

    /** What goes wrong at Photon's management plane. */
    public ManagementFaults management() {
        return management;
    }

    /** Refuses the next calls, without effect. A stream is refused before its first frame. */
    public void refuse(String rpc, int times, Refusal refusal) {
        plan.refusals().add(rpc, times, refusal);
    }

    /** Over HTTP, answers a status alone, as something between client and server would; without effect. */
    public void answerBare(String rpc, int times, int httpStatus) {
        plan.bareAnswers().add(rpc, times, httpStatus);
    }

    /** Lets the next calls wait before they take effect. */
    public void delay(String rpc, int times, Duration delay) {
        plan.delays().add(rpc, times, delay);
    }

    /** Lets the next calls take effect, and never answers. */
    public void loseAnswer(String rpc, int times) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(null, null));
    }

    /** Lets the next calls take effect, and answers with an error all the same. */
    public void loseAnswer(String rpc, int times, Refusal instead) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(instead, null));
    }

    /** Lets the next calls take effect, runs this instead of answering, and never answers. It must not block. */
    public void loseAnswer(String rpc, int times, Runnable instead) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(null, instead));
    }

    /** Runs this when a call arrives, before it takes effect; {@code link::dropConnections} is one use. No blocking. */
    public void onArrival(String rpc, int times, Runnable action) {
        plan.arrivals().add(rpc, times, action);
    }

    /** Ends the next streams with a status after so many frames; heartbeats do not count. */
    public void cutStream(String rpc, int times, int afterFrames, Refusal refusal) {
        plan.cuts().add(rpc, times, new StreamCut(afterFrames, refusal));
    }

    /** Ends the next streams politely after so many frames; heartbeats do not count. */
    public void endStream(String rpc, int times, int afterFrames) {
        plan.cuts().add(rpc, times, new StreamCut(afterFrames, null));
    }

    /** Uses up sequence numbers without an event. */
    public void skipSequences(long count) {
        log.skip(count);
    }

    /** Sends the next event frames twice. */
    public void repeatFrames(String rpc, int frames) {
        plan.repeats().add(rpc, frames, true);
    }

    /**
     * Shuffles event frames of a stream.
     *
     * @param window frames collected before they leave; a heartbeat, and the end of a catch-up, sends early what was
     *     collected by then
     * @param times how many windows
     */
    public void reorder(String rpc, int window, int times, long seed) {
        plan.reorderings().add(rpc, times, Reordering.shuffled(window, seed));
    }

    /** As {@link #reorder}, but the last frame of each window comes first and the first one last. */
    public void reverse(String rpc, int window, int times) {
        plan.reorderings().add(rpc, times, Reordering.reversed(window));
    }

    /** Leaves out every nth event frame of a stream. */
    public void dropEvery(String rpc, int nth, int times) {
        for (int i = 0; i < times; i++) {
            if (nth > 1) {
                plan.drops().add(rpc, nth - 1, false);
            }
            plan.drops().add(rpc, 1, true);
        }
    }

    /** Replaces what the next event frames say by something that no client knows yet; the sequence stays. */
    public void sendUnknown(String rpc, int frames, UnknownArm arm) {
        plan.unknownArms().add(rpc, frames, arm);
    }

    /** Gives the next event frames a time that no calendar knows; the rest stays. */
    public void spoilTimes(String rpc, int frames) {
        plan.spoiledTimes().add(rpc, frames, true);
    }

    /**
     * Changes the bytes of the next messages on their way over gRPC: event frames of a stream, or answers of a unary call.
     * They need not stay a message. What this returns as it was counts too.
     */
    public void changeBytes(String rpc, int messages, UnaryOperator<byte[]> change) {
        plan.changedBytes().add(rpc, messages, change);
    }

    /** Begins the next streams with a heartbeat that has a sequence, which the contract leaves open. */
    public void beginWithNumberedHeartbeat(String rpc, int streams, long sequence) {
        plan.numberedHeartbeats().add(rpc, streams, sequence);
    }

    /** The token is worth nothing from now on, until {@link #acceptToken}. Streams that are open stay open. */
    public void expireToken() {
        tokens.expire();
    }

    /** This token is good from now on; the one before has expired. */
    public void acceptToken(String token) {
        tokens.accept(token);
    }

    /** Lets the next catch-ups from beyond the head end there, with the cursor as their head, instead of refusing them. */
    public void echoCursors(int times) {
        plan.echoes().add("CatchUpEvents", times, true);
    }

    /** Refuses the next catch-ups as too many, retryable. */
    public void exhaustCatchUps(int times) {
        refuse("CatchUpEvents", times, tooManyCatchUps());
    }

    /** Refuses every catch-up beyond so many at once, until {@link #clear}. */
    public void limitCatchUps(int atOnce) {
        plan.limitCatchUps(atOnce);
    }

    /** Forgets all that is scripted. Tokens and skipped numbers stay as they are. */
    public void clear() {
        plan.clear();
    }

    /** How a server refuses a catch-up that is one too many. */
    public static Refusal tooManyCatchUps() {
        return Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "burstRateExceeded")
                .asRetryable()
                .withMessage("Too many catch-ups at once");
    }
}

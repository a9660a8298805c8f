// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

import io.github.camelimessage.simulator.world.EventLog;
import io.grpc.Status;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * Sets the faults that the simulator injects. Each fault applies a given number of times; faults of one kind apply in
 * the order in which they were set. An RPC is named without its service, for example {@code "SendTextMessage"}, or
 * {@link #ANY}; calls over HTTP have the same names.
 *
 * <p>Faults are deterministic: shuffling takes a seed.
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

    /** Faults of Linq's REST API. */
    public LinqFaults linq() {
        return linq;
    }

    /** Faults of webhooks. */
    public WebhookFaults webhooks() {
        return webhooks;
    }

    /** Faults of Photon's management plane. */
    public ManagementFaults management() {
        return management;
    }

    /** Refuses the next calls, without effect. A stream is refused before its first frame. */
    public void refuse(String rpc, int times, Refusal refusal) {
        plan.refusals().add(rpc, times, refusal);
    }

    /** Over HTTP, answers with a status only, as a proxy would. The call has no effect. */
    public void answerBare(String rpc, int times, int httpStatus) {
        plan.bareAnswers().add(rpc, times, httpStatus);
    }

    /** Delays the next calls before they take effect. */
    public void delay(String rpc, int times, Duration delay) {
        plan.delays().add(rpc, times, delay);
    }

    /** Lets the next calls take effect, but never answers. */
    public void loseAnswer(String rpc, int times) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(null, null));
    }

    /** Lets the next calls take effect, but answers with an error. */
    public void loseAnswer(String rpc, int times, Refusal instead) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(instead, null));
    }

    /** Lets the next calls take effect, runs this instead of answering, and never answers. It must not block. */
    public void loseAnswer(String rpc, int times, Runnable instead) {
        plan.lostAnswers().add(rpc, times, new LostAnswer(null, instead));
    }

    /** Runs this when a call arrives, before it takes effect; for example {@code link::dropConnections}. It must not block. */
    public void onArrival(String rpc, int times, Runnable action) {
        plan.arrivals().add(rpc, times, action);
    }

    /** Ends the next streams with a status after this number of frames; heartbeats do not count. */
    public void cutStream(String rpc, int times, int afterFrames, Refusal refusal) {
        plan.cuts().add(rpc, times, new StreamCut(afterFrames, refusal));
    }

    /** Ends the next streams with status OK after this number of frames; heartbeats do not count. */
    public void endStream(String rpc, int times, int afterFrames) {
        plan.cuts().add(rpc, times, new StreamCut(afterFrames, null));
    }

    /** Skips sequences, as events of other customers do. */
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
     * @param window frames that are collected before they are sent; a heartbeat or the end of a catch-up sends the
     *     collected ones early
     * @param times how many windows
     */
    public void reorder(String rpc, int window, int times, long seed) {
        plan.reorderings().add(rpc, times, Reordering.shuffled(window, seed));
    }

    /** As {@link #reorder}, but the last frame of each window comes first and the first one last. */
    public void reverse(String rpc, int window, int times) {
        plan.reorderings().add(rpc, times, Reordering.reversed(window));
    }

    /** Drops every nth event frame of a stream. */
    public void dropEvery(String rpc, int nth, int times) {
        for (int i = 0; i < times; i++) {
            if (nth > 1) {
                plan.drops().add(rpc, nth - 1, false);
            }
            plan.drops().add(rpc, 1, true);
        }
    }

    /** Replaces the content of the next event frames with a kind that no client knows; the sequence stays. */
    public void sendUnknown(String rpc, int frames, UnknownArm arm) {
        plan.unknownArms().add(rpc, frames, arm);
    }

    /** Gives the next event frames an invalid time; the rest stays. */
    public void spoilTimes(String rpc, int frames) {
        plan.spoiledTimes().add(rpc, frames, true);
    }

    /**
     * Changes the bytes of the next messages sent over gRPC: event frames of a stream, or answers of a unary call. The
     * result may be invalid protobuf. A message that the function leaves unchanged counts too.
     */
    public void changeBytes(String rpc, int messages, UnaryOperator<byte[]> change) {
        plan.changedBytes().add(rpc, messages, change);
    }

    /**
     * Starts the next streams with a heartbeat that has a sequence, which the protocol neither requires nor forbids.
     */
    public void beginWithNumberedHeartbeat(String rpc, int streams, long sequence) {
        plan.numberedHeartbeats().add(rpc, streams, sequence);
    }

    /** Rejects the token from now on, until {@link #acceptToken}. Open streams stay open. */
    public void expireToken() {
        tokens.expire();
    }

    /** Accepts this token from now on; the previous one has expired. */
    public void acceptToken(String token) {
        tokens.accept(token);
    }

    /**
     * Accepts the next catch-ups with a cursor beyond the head: they end at once with that cursor as their head,
     * instead of being refused.
     */
    public void echoCursors(int times) {
        plan.echoes().add("CatchUpEvents", times, true);
    }

    /** Refuses the next catch-ups as too many, retryable. */
    public void exhaustCatchUps(int times) {
        refuse("CatchUpEvents", times, tooManyCatchUps());
    }

    /** Refuses catch-ups above this number of concurrent ones, until {@link #clear}. */
    public void limitCatchUps(int atOnce) {
        plan.limitCatchUps(atOnce);
    }

    /** Removes all faults. Tokens and skipped sequences stay as they are. */
    public void clear() {
        plan.clear();
    }

    /** How a server refuses a catch-up above its limit. */
    public static Refusal tooManyCatchUps() {
        return Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "burstRateExceeded")
                .asRetryable()
                .withMessage("Too many catch-ups at once");
    }
}

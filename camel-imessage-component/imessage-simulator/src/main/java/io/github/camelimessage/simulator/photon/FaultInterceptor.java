// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.LostAnswer;
import io.github.camelimessage.simulator.fault.Refusal;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/** Applies the faults of calls. */
final class FaultInterceptor implements ServerInterceptor {
    private final FaultPlan plan;
    private final ScheduledExecutorService scheduler;

    FaultInterceptor(FaultPlan plan, ScheduledExecutorService scheduler) {
        this.plan = plan;
        this.scheduler = scheduler;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (plan.leavesCallsAlone()) {
            return next.startCall(call, headers);
        }
        String rpc = call.getMethodDescriptor().getBareMethodName();
        Runnable arrival = plan.arrivals().take(rpc);
        if (arrival != null) {
            arrival.run();
        }
        Refusal refusal = plan.refusals().take(rpc);
        if (refusal != null) {
            return RefusedCall.refuse(call, refusal);
        }
        LostAnswer lost = plan.lostAnswers().take(rpc);
        ServerCall<Q, A> answering = lost == null ? call : new UnansweredCall<>(call, lost);
        Duration delay = plan.delays().take(rpc);
        return delay == null
                ? next.startCall(answering, headers)
                : DelayedCall.start(() -> next.startCall(answering, headers), delay, scheduler);
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.fault.UnknownArm;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.grpc.Status;

/** Streams that go wrong, live ones and catch-ups. */
final class StreamFaultStages {
    private static final String LIVE = "SubscribeMessageEvents";
    private static final String CATCH_UP = "CatchUpEvents";

    private StreamFaultStages() {}

    static void addTo(Stages stages) {
        live(stages, "cut").cutStream(LIVE, 1, 2, Refusal.unavailable());
        live(stages, "ended").endStream(LIVE, 1, 2);
        live(stages, "refused").refuse(LIVE, 1, Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "burstRateExceeded"));
        Faults unknown = live(stages, "unknown");
        unknown.sendUnknown(LIVE, 1, UnknownArm.CHANGE);
        unknown.sendUnknown(LIVE, 1, UnknownArm.PAYLOAD);
        live(stages, "repeated").repeatFrames(LIVE, 1);
        live(stages, "dropped").dropEvery(LIVE, 2, 1);
        broken(stages);

        stages.add("empty");
        log(stages, "log");
        log(stages, "trimmed");
        stages.get("trimmed").simulator().world().log().trimBefore(4);
        Faults logUnknown = log(stages, "log-unknown");
        logUnknown.sendUnknown(CATCH_UP, 1, UnknownArm.CHANGE);
        logUnknown.sendUnknown(CATCH_UP, 1, UnknownArm.PAYLOAD);
        log(stages, "log-repeated").repeatFrames(CATCH_UP, 1);
        log(stages, "log-cut").cutStream(CATCH_UP, 1, 3, Refusal.unavailable());
        log(stages, "log-ended").endStream(CATCH_UP, 1, 2);
        log(stages, "log-exhausted").exhaustCatchUps(1);
    }

    private static Faults live(Stages stages, String name) {
        Stage stage = StreamStages.withAlice(stages.add(name));
        stage.onCue(() -> send(stage, 1, 5));
        return stage.simulator().faults();
    }

    private static void broken(Stages stages) {
        Stage stage = StreamStages.withAlice(stages.add("broken"));
        NetworkLink link = stage.link(Transport.GRPC);
        stage.linkFact("breaking", link, link).onCue(link::dropConnections);
    }

    private static Faults log(Stages stages, String name) {
        Stage stage = StreamStages.withAlice(stages.add(name));
        send(stage, 1, 4);
        stage.simulator().faults().skipSequences(5);
        send(stage, 5, 8);
        return stage.simulator().faults();
    }

    private static void send(Stage stage, int from, int to) {
        for (int i = from; i <= to; i++) {
            StreamStages.alice(stage).sendText(stage.fact("alice"), Integer.toString(i));
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import io.github.camelimessage.simulator.Transport;
import io.github.camelimessage.simulator.fault.Faults;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.network.NetworkLink;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls that go wrong: each fault has an RPC of its own, so that no scenario waits for another. */
final class FaultStages {
    private static final int[] BARE_STATUSES = {400, 401, 403, 404, 408, 429, 500, 502, 503, 504};
    private static final Map<Status.Code, List<String>> CODES = Map.ofEntries(
            Map.entry(Status.Code.UNAUTHENTICATED, List.of("unauthenticated", "tokenExpired", "tokenBlocked")),
            Map.entry(Status.Code.PERMISSION_DENIED, List.of("unauthorized")),
            Map.entry(
                    Status.Code.RESOURCE_EXHAUSTED,
                    List.of(
                            "dailyLimitExceeded",
                            "recipientLimitExceeded",
                            "uploadRateExceeded",
                            "contentDuplicateExceeded",
                            "recipientCoolingDown",
                            "recipientLocked",
                            "burstRateExceeded",
                            "newContactThrottled",
                            "sendReceiveRatioExceeded")),
            Map.entry(Status.Code.ALREADY_EXISTS, List.of("duplicateMessage")),
            Map.entry(
                    Status.Code.NOT_FOUND,
                    List.of(
                            "chatNotFound",
                            "messageNotFound",
                            "attachmentNotFound",
                            "addressNotFound",
                            "sharedFriendLocationNotFound",
                            "groupIconNotFound",
                            "pollNotFound")),
            Map.entry(Status.Code.INVALID_ARGUMENT, List.of("invalidArgument")),
            Map.entry(
                    Status.Code.FAILED_PRECONDITION,
                    List.of(
                            "preconditionFailed",
                            "operationNotSupported",
                            "attachmentNotReady",
                            "privateApiUnavailable")),
            Map.entry(Status.Code.UNAVAILABLE, List.of("serviceUnavailable", "networkError")),
            Map.entry(Status.Code.DEADLINE_EXCEEDED, List.of("timeout")),
            Map.entry(Status.Code.INTERNAL, List.of("internalError", "databaseError")),
            Map.entry(Status.Code.CANCELLED, List.of("internalError")),
            Map.entry(Status.Code.UNKNOWN, List.of("internalError")),
            Map.entry(Status.Code.ABORTED, List.of("internalError")),
            Map.entry(Status.Code.OUT_OF_RANGE, List.of("internalError")),
            Map.entry(Status.Code.UNIMPLEMENTED, List.of("operationNotSupported")),
            Map.entry(Status.Code.DATA_LOSS, List.of("aCodeOfTomorrow")));

    private FaultStages() {}

    static void addTo(Stages stages) {
        stages.addPair("errors", FaultStages::errors);
        // The vendor's client retries over HTTP alone.
        stages.get("errors.grpc").simulator().faults().refuse("MarkChatRead", 1, Refusal.unavailable());
        Faults http = stages.get("errors.http").simulator().faults();
        http.refuse("MarkChatRead", 2, Refusal.unavailable());
        http.refuse("ShareContactInfo", 1, Refusal.unavailable().withRetryAfter(Duration.ZERO));
        http.refuse("SetBackground", 1, Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "burstRateExceeded"));
        http.answerBare("RemoveBackground", 1, 503);
        for (int status : BARE_STATUSES) {
            http.answerBare("GetChatCount", 1, status);
        }
    }

    private static void errors(Stage stage) {
        var alice = stage.simulator().person(UnaryStages.ALICE);
        stage.fact("alice", alice.openChat()).fact("group", alice.createGroup(UnaryStages.BOB));
        Faults faults = stage.simulator().faults();
        stage.fact("refusals", refusals(faults));
        faults.refuse(
                "GetChat",
                1,
                Refusal.of(Status.Code.INVALID_ARGUMENT, "invalidArgument")
                        .withMessage("Größe 📏 100%")
                        .with("field", "chat")
                        .with("Two-Words", "100% of it"));
        faults.refuse(
                "SetTyping",
                1,
                Refusal.of(Status.Code.RESOURCE_EXHAUSTED, "dailyLimitExceeded").withRetryAfter(Duration.ofSeconds(7)));
        faults.loseAnswer("SetDisplayName", 1);
        faults.loseAnswer("SendTextMessage", 1, Refusal.unavailable());

        NetworkLink grpc = stage.link(Transport.GRPC);
        NetworkLink http = stage.link(Transport.HTTP);
        stage.linkFact("breaking", grpc, http);
        faults.onArrival("LeaveGroup", 1, () -> {
            grpc.dropConnections();
            http.dropConnections();
        });
        NetworkLink noGrpc = stage.link(Transport.GRPC);
        NetworkLink noHttp = stage.link(Transport.HTTP);
        stage.linkFact("nowhere", noGrpc, noHttp);
        noGrpc.close();
        noHttp.close();
    }

    /** One RPC fails with each error, one after the other. */
    private static List<Map<String, Object>> refusals(Faults faults) {
        List<Map<String, Object>> expected = new ArrayList<>();
        CODES.forEach((status, codes) -> codes.forEach(code -> {
            boolean retryable = expected.size() % 2 == 0;
            Refusal refusal = Refusal.of(status, code);
            faults.refuse("GetIcon", 1, retryable ? refusal.asRetryable() : refusal);
            expected.add(Map.of(
                    "grpcCode", status.value(),
                    "code", code,
                    "retryable", retryable));
        }));
        return expected;
    }
}

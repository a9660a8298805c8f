// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import com.google.protobuf.TextFormat;
import io.github.camelimessage.simulator.RecordedCall;
import java.util.List;
import java.util.Set;

/** Recorded calls, without what differs between two worlds. */
final class Recorded {
    static final String KEY = "x-idempotency-key";

    /** Calls without a JSON path. */
    private static final Set<String> GRPC_ONLY = Set.of("GetEmbeddedMedia");

    private static final String GROUP = "any;\\+;chat[0-9a-f]{32}";
    private static final String GUID = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";

    private Recorded() {}

    /** Every call that can go over either transport, as text without values that a world generates. */
    static List<String> comparable(Stage stage) {
        return stage.simulator().calls().all().stream()
                .filter(call -> !GRPC_ONLY.contains(call.rpc()))
                .map(call -> call.rpc() + "\n" + text(call))
                .toList();
    }

    private static String text(RecordedCall call) {
        return TextFormat.printer()
                .printToString(call.request())
                .replaceAll(GROUP, "GROUP")
                .replaceAll(GUID, "GUID");
    }

    static boolean isRead(RecordedCall call) {
        return call.rpc().startsWith("Get")
                || call.rpc().startsWith("Has")
                || call.rpc().startsWith("List");
    }

    static List<String> keys(Stage stage, String rpc) {
        return stage.simulator().calls().of(rpc).stream()
                .map(call -> call.header(KEY))
                .toList();
    }
}

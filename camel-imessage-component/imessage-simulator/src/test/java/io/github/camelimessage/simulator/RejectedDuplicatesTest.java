// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.photon.proto.GroupServiceGrpc;
import io.github.camelimessage.photon.proto.SetDisplayNameRequest;
import org.junit.jupiter.api.Test;

class RejectedDuplicatesTest extends OverBothWires {

    @Override
    SimulatorBuilder configure(SimulatorBuilder builder) {
        return builder.duplicateWrites(DuplicateWrites.REJECT);
    }

    @Test
    void aRepeatIsRefusedWithDuplicateMessage() {
        SetDisplayNameRequest rename = SetDisplayNameRequest.newBuilder()
                .setChatGuid(simulator.person(ALICE).createGroup(BOB))
                .setDisplayName("Case")
                .setClientMessageId("case-1")
                .build();
        call(GroupServiceGrpc.getSetDisplayNameMethod(), rename);
        WireError error = refused(() -> call(GroupServiceGrpc.getSetDisplayNameMethod(), rename));
        assertThat(error.status).isEqualTo("already_exists");
        assertThat(error.errorCode).isEqualTo("duplicateMessage");
        assertThat(error.retryable).isFalse();
        assertThat(changes()).hasSize(1);
    }
}

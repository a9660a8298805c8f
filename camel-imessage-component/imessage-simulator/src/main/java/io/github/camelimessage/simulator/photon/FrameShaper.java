// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.OneofDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UnknownFieldSet;
import io.github.camelimessage.simulator.fault.FaultPlan;
import io.github.camelimessage.simulator.fault.Reordering;
import io.github.camelimessage.simulator.fault.StreamCut;
import io.github.camelimessage.simulator.fault.UnknownArm;
import io.grpc.stub.StreamObserver;
import java.util.ArrayList;
import java.util.List;

/** Applies the faults to the frames of one stream. Used by one thread at a time. */
final class FrameShaper<F extends Message> {
    /** A field number that no message of the protocol uses. */
    private static final int UNKNOWN_FIELD = 1000;

    private static final Timestamp NEVER =
            Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build();

    private final FaultPlan plan;
    private final String rpc;
    private final StreamCut cut;
    /** The sequence of the first heartbeat, or null. */
    private Long heartbeatNumber;

    private final List<F> held = new ArrayList<>();
    private Reordering reordering;
    private int sent;

    FrameShaper(FaultPlan plan, String rpc) {
        this.plan = plan;
        this.rpc = rpc;
        this.cut = plan.cuts().take(rpc);
        this.heartbeatNumber = plan.numberedHeartbeats().take(rpc);
    }

    /** The frames to send for one event: none, the frame, or others. */
    List<F> shape(F frame) {
        if (held.isEmpty() && plan.leavesFramesAlone()) {
            return List.of(frame);
        }
        if (Boolean.TRUE.equals(plan.drops().take(rpc))) {
            return List.of();
        }
        UnknownArm arm = plan.unknownArms().take(rpc);
        F known = plan.spoiledTimes().take(rpc) == null ? frame : withoutTime(frame);
        F shaped = arm == null ? known : unknown(known, arm);
        List<F> frames = plan.repeats().take(rpc) == null ? List.of(shaped) : List.of(shaped, shaped);
        return reorder(frames);
    }

    private List<F> reorder(List<F> frames) {
        if (reordering == null) {
            reordering = plan.reorderings().take(rpc);
        }
        if (reordering == null) {
            return frames;
        }
        held.addAll(frames);
        return held.size() < reordering.window() ? List.of() : release();
    }

    /** Sends the collected frames in another order. */
    List<F> release() {
        if (held.isEmpty()) {
            return List.of();
        }
        List<F> ordered = new ArrayList<>(held);
        reordering.order().accept(ordered);
        held.clear();
        reordering = null;
        return ordered;
    }

    boolean beginsWithHeartbeat() {
        return heartbeatNumber != null;
    }

    /** The heartbeat, possibly changed by a fault. */
    @SuppressWarnings("unchecked")
    F heartbeat(F heartbeat) {
        if (heartbeatNumber == null) {
            return heartbeat;
        }
        FieldDescriptor sequence = heartbeat.getDescriptorForType().findFieldByName("sequence");
        Message numbered =
                heartbeat.toBuilder().setField(sequence, heartbeatNumber).build();
        heartbeatNumber = null;
        return (F) numbered;
    }

    void sent() {
        sent++;
    }

    boolean isCutDue() {
        return cut != null && sent >= cut.afterFrames();
    }

    void cut(StreamObserver<F> observer) {
        if (cut.refusal() == null) {
            observer.onCompleted();
        } else {
            observer.onError(cut.refusal().toException());
        }
    }

    @SuppressWarnings("unchecked")
    private F unknown(F frame, UnknownArm arm) {
        FieldDescriptor payload = frame.getOneofFieldDescriptor(oneof(frame, "payload"));
        Message.Builder changed = frame.toBuilder();
        if (arm == UnknownArm.PAYLOAD) {
            changed.clearField(payload).setUnknownFields(somethingNew());
        } else {
            Message event = (Message) frame.getField(payload);
            FieldDescriptor change = event.getOneofFieldDescriptor(oneof(event, "change"));
            changed.setField(
                    payload,
                    event.toBuilder()
                            .clearField(change)
                            .setUnknownFields(somethingNew())
                            .build());
        }
        return (F) changed.build();
    }

    @SuppressWarnings("unchecked")
    private F withoutTime(F frame) {
        FieldDescriptor payload = frame.getOneofFieldDescriptor(oneof(frame, "payload"));
        Message event = (Message) frame.getField(payload);
        FieldDescriptor time = event.getDescriptorForType().findFieldByName("occurred_at");
        Message.Builder changed = event.toBuilder().setField(time, NEVER);
        return (F) frame.toBuilder().setField(payload, changed.build()).build();
    }

    private static OneofDescriptor oneof(Message message, String name) {
        return message.getDescriptorForType().getOneofs().stream()
                .filter(oneof -> oneof.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static UnknownFieldSet somethingNew() {
        return UnknownFieldSet.newBuilder()
                .addField(
                        UNKNOWN_FIELD,
                        UnknownFieldSet.Field.newBuilder()
                                .addLengthDelimited(ByteString.EMPTY)
                                .build())
                .build();
    }
}

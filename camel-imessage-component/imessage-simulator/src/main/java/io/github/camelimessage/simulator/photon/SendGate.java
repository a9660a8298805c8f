// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.photon;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.simulator.fault.Refusal;
import io.github.camelimessage.simulator.world.People;
import io.github.camelimessage.simulator.world.World;
import io.grpc.Status;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * Enforces Photon's limits on the messages of one line. A message counts when it was sent; a day is a UTC day by the
 * clock of the world.
 */
final class SendGate {
    private final World world;
    private final SendLimits limits;
    private LocalDate day = LocalDate.MIN;
    private int sends;
    private int newConversations;

    SendGate(World world, SendLimits limits) {
        this.world = world;
        this.limits = limits;
    }

    /** Sends to an existing chat. */
    <T> T send(String chatGuid, Supplier<T> work) {
        if (limits.isOff()) {
            return work.get();
        }
        List<String> recipients = world.chats().get(world.owner(), chatGuid).participants().stream()
                .map(Participant::address)
                .toList();
        return send(recipients, work);
    }

    /** Sends to these addresses, in the form that chats use. */
    synchronized <T> T send(List<String> recipients, Supplier<T> work) {
        requireUsers(recipients);
        LocalDate today = LocalDate.ofInstant(world.clock().instant(), ZoneOffset.UTC);
        if (!today.equals(day)) {
            day = today;
            sends = 0;
            newConversations = 0;
        }
        if (sends >= limits.sendsPerDay()) {
            throw exhausted("dailyLimitExceeded", "The server has sent all its messages of this day");
        }
        People people = world.people();
        int added = (int) recipients.stream()
                .filter(recipient -> !people.isContacted(recipient))
                .count();
        if (added > limits.newConversationsPerDay() - newConversations) {
            throw exhausted("newContactThrottled", "The line has begun all its new conversations of this day");
        }
        T result = work.get();
        sends++;
        newConversations += added;
        return result;
    }

    /** Refuses groups on a line of the shared pool. */
    void requireDirect(List<String> recipients) {
        if (recipients.size() > 1 && limits.isOnSharedPool()) {
            throw Refusal.of(Status.Code.FAILED_PRECONDITION, "operationNotSupported")
                    .withMessage("Group chats cannot be created on shared lines")
                    .toException();
        }
    }

    private void requireUsers(List<String> recipients) {
        if (limits.isOnSharedPool() && !recipients.stream().allMatch(limits.pool()::isUser)) {
            throw Refusal.of(Status.Code.PERMISSION_DENIED, "unauthorized")
                    .withMessage("[spectrum-imessage] Target not allowed for this project")
                    .toException();
        }
    }

    private static RuntimeException exhausted(String code, String message) {
        return Refusal.of(Status.Code.RESOURCE_EXHAUSTED, code)
                .withMessage(message)
                .toException();
    }
}

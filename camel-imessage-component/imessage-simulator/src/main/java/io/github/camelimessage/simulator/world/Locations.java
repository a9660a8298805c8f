// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The locations that people share with the local account. People share with people; a chat is only where sharing
 * started.
 */
public final class Locations {
    private final Ledger ledger;

    Locations(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * Shares a location, or moves one that is already shared.
     *
     * @param chatGuid the chat to share it in, or null
     * @param ends until when, or null for no end
     */
    public void share(Actor actor, SharedLocation.Place place, String chatGuid, Instant ends) {
        synchronized (ledger) {
            if (chatGuid != null) {
                ledger.chat(actor, chatGuid);
            }
            Instant now = ledger.now();
            SharedLocation old = current(actor.address());
            SharedLocation shared = old == null
                    ? new SharedLocation(actor, place, chatGuid, now, ends, now)
                    : new SharedLocation(actor, place, old.chatGuid(), old.began(), old.ends(), now);
            ledger.locations.put(actor.address(), shared);
            if (old == null) {
                ledger.signals.emit(new Signal.LocationShared(actor, chatGuid, now, ends));
            } else {
                ledger.signals.emit(new Signal.LocationMoved(actor, old.chatGuid(), shared));
            }
            ledger.changed();
        }
    }

    /** Stops sharing; no effect if nothing is shared. */
    public void stop(Actor actor) {
        synchronized (ledger) {
            SharedLocation old = ledger.locations.remove(actor.address());
            if (old != null) {
                ledger.signals.emit(new Signal.LocationStopped(actor, old.chatGuid(), old.began(), ledger.now()));
                ledger.changed();
            }
        }
    }

    /** All locations that are shared now. */
    public List<SharedLocation> all() {
        synchronized (ledger) {
            return List.copyOf(ledger.locations.keySet()).stream()
                    .map(this::current)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The normalised address of this person. */
    public String person(String address) {
        return Addresses.participant("address", address).address();
    }

    /** The location that this person shares. */
    public SharedLocation get(String address) {
        String person = person(address);
        synchronized (ledger) {
            SharedLocation location = current(person);
            if (location == null) {
                throw new WorldException(
                        Problem.LOCATION_NOT_FOUND, "No location is shared here", Map.of("address", person));
            }
            return location;
        }
    }

    /**
     * The local account asks one member of a chat for a location.
     *
     * @return the normalised address
     */
    public String request(String chatGuid, String address) {
        String person = person(address);
        synchronized (ledger) {
            boolean isMember = ledger.snapshot(ledger.chat(ledger.owner, chatGuid)).participants().stream()
                    .anyMatch(member -> member.address().equals(person));
            if (!isMember) {
                throw WorldException.invalid("address", person, "No member of the chat has this address");
            }
            request(chatGuid);
            return person;
        }
    }

    /** The locations that members of the chat share now. */
    public List<SharedLocation> inChat(String chatGuid) {
        synchronized (ledger) {
            return ledger.snapshot(ledger.chat(ledger.owner, chatGuid)).participants().stream()
                    .map(Participant::address)
                    .map(this::current)
                    .filter(Objects::nonNull)
                    .toList();
        }
    }

    /** The local account asks a chat for a location; only the other side sees the request. */
    public void request(String chatGuid) {
        synchronized (ledger) {
            ledger.locationRequests.merge(ledger.chat(ledger.owner, chatGuid).guid, 1, Integer::sum);
            ledger.changed();
        }
    }

    /** The number of requests of the local account in this chat. */
    public int requests(String chatGuid) {
        synchronized (ledger) {
            return ledger.locationRequests.getOrDefault(chatGuid, 0);
        }
    }

    private SharedLocation current(String address) {
        SharedLocation location = ledger.locations.get(address);
        return location == null || location.ends() != null && ledger.now().isAfter(location.ends()) ? null : location;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import java.util.Map;

/** Queries of the local account about other people. */
public final class People {
    private final Ledger ledger;

    People(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A person in any chat, with the service that reaches them. */
    public Participant find(String address) {
        Participant asked = Addresses.participant("address", address);
        synchronized (ledger) {
            boolean isKnown = ledger.chats.values().stream()
                    .anyMatch(chat -> ledger.snapshot(chat).participants().stream()
                            .anyMatch(one -> one.address().equals(asked.address())));
            if (!isKnown) {
                throw new WorldException(
                        Problem.ADDRESS_NOT_FOUND, "This address is unknown", Map.of("address", asked.address()));
            }
            return ledger.bound(asked);
        }
    }

    /** Whether the local account has sent this person a message, in a direct chat or a group. */
    public boolean isContacted(String address) {
        Participant asked = Addresses.participant("address", address);
        synchronized (ledger) {
            return ledger.contacted.contains(asked.address());
        }
    }

    /** Whether a person's Focus silences messages. */
    public boolean isSilenced(String address) {
        Participant asked = Addresses.participant("address", address);
        synchronized (ledger) {
            return ledger.silenced.contains(asked.address());
        }
    }

    void silence(Participant person, boolean silenced) {
        synchronized (ledger) {
            if (silenced) {
                ledger.silenced.add(person.address());
            } else {
                ledger.silenced.remove(person.address());
            }
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.world;

import io.github.camelimessage.model.Participant;
import io.github.camelimessage.model.ServiceType;
import java.time.Clock;

/**
 * An iMessage world in memory: one local account, the people it talks to, and the log of events. It is independent of
 * vendors and protocols, thread-safe, and never blocks for long.
 *
 * <p>A command appends exactly one event for each change that the local account can see, also for its own commands. A
 * command without effect appends none.
 */
public final class World {
    private final Ledger ledger;
    private final Messages messages;
    private final Chats chats;
    private final Groups groups;
    private final Polls polls;
    private final Locations locations;
    private final Cards cards;
    private final People people;

    /**
     * @param clock the clock of the events
     * @param ownerAddress address of the local account
     */
    public World(Clock clock, String ownerAddress) {
        ledger = new Ledger(clock, ownerAddress);
        messages = new Messages(ledger);
        chats = new Chats(ledger, messages);
        groups = new Groups(ledger);
        polls = new Polls(ledger);
        locations = new Locations(ledger);
        cards = new Cards(ledger, messages);
        people = new People(ledger);
    }

    /** The local account. */
    public Actor owner() {
        return ledger.owner;
    }

    /** Another person, by an address that may be new. */
    public Person person(String address) {
        Actor actor = new Actor(Addresses.participant("address", address), false);
        if (ledger.isOwner(actor.handle())) {
            throw WorldException.invalid("address", address, "This is the local account");
        }
        return new Person(this, actor);
    }

    public Chats chats() {
        return chats;
    }

    public Groups groups() {
        return groups;
    }

    public Messages messages() {
        return messages;
    }

    public Files files() {
        return ledger.files;
    }

    public Polls polls() {
        return polls;
    }

    public Cards cards() {
        return cards;
    }

    public Locations locations() {
        return locations;
    }

    public People people() {
        return people;
    }

    /** Typing and other changes that are not logged. */
    public Signals signals() {
        return ledger.signals;
    }

    /** The service that reaches this address: iMessage unless another was set. */
    public ServiceType service(String address) {
        return ledger.bound(Addresses.participant("address", address)).service();
    }

    void reachBy(Participant person, ServiceType service) {
        synchronized (ledger) {
            ledger.services.put(person.address(), service);
            Participant bound = ledger.bound(person);
            ledger.chats.values().forEach(chat -> chat.rebind(bound));
        }
    }

    Participant bound(Participant person) {
        return ledger.bound(person);
    }

    public EventLog log() {
        return ledger.log;
    }

    /**
     * Calls back after each change of the world, including changes that are not logged, such as typing. The listener
     * runs on the thread that makes the change. It must not block or access the world.
     *
     * @return closes the subscription
     */
    public Runnable listen(Runnable bell) {
        return ledger.listen(bell);
    }

    /** The clock of the events. */
    public Clock clock() {
        return ledger.clock;
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The people and chats of one test, one object for each. */
final class Cast {

    private final Simulation simulation;
    private final Map<String, Contact> contacts = new ConcurrentHashMap<>();
    private final Map<String, Conversation> conversations = new ConcurrentHashMap<>();

    Cast(Simulation simulation) {
        this.simulation = simulation;
    }

    static String address(String name) {
        return name.contains("@") || name.startsWith("+") ? name : name + "@example.com";
    }

    Contact contact(String name) {
        var person = simulation.simulator().person(address(name));
        return contacts.computeIfAbsent(person.address(), any -> new Contact(person, this));
    }

    Conversation group(String first, String... others) {
        List<String> addresses = Arrays.stream(others).map(Cast::address).toList();
        return conversation(contact(first).person().createGroup(addresses.toArray(String[]::new)), true);
    }

    /** @param fromNow true if earlier messages belong to another test */
    Conversation conversation(String guid, boolean fromNow) {
        return conversations.computeIfAbsent(guid, any -> new Conversation(simulation, guid, fromNow));
    }
}

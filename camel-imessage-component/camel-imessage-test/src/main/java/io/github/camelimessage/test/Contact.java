// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import io.github.camelimessage.simulator.world.Person;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A person whom the account talks to, controlled by a test. An action is done when its method returns;
 * {@code afterReading} waits for a message:
 *
 * <pre>{@code
 * alice.writes("Hello?").afterReading("Who is it?").writes("Alice");
 * bob.in(team).writes("I am in");
 * }</pre>
 */
public final class Contact {

    private final Person person;
    private final Cast cast;
    private final Map<Conversation, Script> scripts = new ConcurrentHashMap<>();

    Contact(Person person, Cast cast) {
        this.person = person;
        this.cast = cast;
    }

    /** E-mail address in lower case, or phone number in E.164 form. */
    public String address() {
        return person.address();
    }

    /** The direct chat with the account. */
    public Conversation chat() {
        return cast.conversation(person.openChat(), true);
    }

    /** The actions of this person in a chat; a later call continues after the last message read. */
    public Script in(Conversation chat) {
        return scripts.computeIfAbsent(chat, any -> new Script(this, chat));
    }

    /** Writes to the account in the direct chat. */
    public Script writes(String text) {
        return in(chat()).writes(text);
    }

    /** Waits for a message in the direct chat and reads it. */
    public Script afterReading(String text) {
        return in(chat()).afterReading(text);
    }

    /** The person in the simulator, for all other actions: polls, stickers, locations. */
    public Person person() {
        return person;
    }

    @Override
    public String toString() {
        return address();
    }
}

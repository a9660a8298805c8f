// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.model.Reaction;
import io.github.camelimessage.model.ReactionKind;
import io.github.camelimessage.model.ReplyTarget;
import io.github.camelimessage.simulator.world.Draft;
import io.github.camelimessage.simulator.world.Person;
import io.github.camelimessage.simulator.world.World;
import java.util.List;
import java.util.Map;

/** Actions on chats and messages; {@code as} is the person who acts. */
final class PersonActs {
    private final World world;

    PersonActs(World world) {
        this.world = world;
    }

    void addTo(Map<String, Act> acts) {
        acts.put("openChat", arguments -> Done.chat(person(world, arguments).openChat()));
        acts.put("send", this::send);
        acts.put("edit", this::edit);
        acts.put("unsend", this::unsend);
        acts.put("read", this::read);
        acts.put("react", this::react);
        acts.put("setTyping", this::setTyping);
        acts.put("setFocus", this::setFocus);
    }

    static Person person(World world, Arguments arguments) {
        return world.person(arguments.text("as"));
    }

    private Done send(Arguments arguments) {
        String replyTo = arguments.textOrNull("replyTo");
        String effect = arguments.textOrNull("effect");
        Draft draft = new Draft(
                arguments.text("text"),
                null,
                effect == null ? null : EffectNames.id(effect),
                List.of(),
                replyTo == null ? null : new ReplyTarget(replyTo, arguments.numberOrNull("part")));
        return Done.message(
                person(world, arguments).send(arguments.text("chat"), draft).guid());
    }

    private Done edit(Arguments arguments) {
        Person person = person(world, arguments);
        String chat = arguments.text("chat");
        String message = arguments.text("message");
        String text = arguments.text("text");
        Integer part = arguments.numberOrNull("part");
        if (part == null) {
            world.messages().edit(person.actor(), chat, message, text);
        } else {
            world.messages().edit(person.actor(), chat, message, part, text.strip());
        }
        return Done.NOTHING;
    }

    private Done unsend(Arguments arguments) {
        Person person = person(world, arguments);
        world.messages().unsend(person.actor(), arguments.text("chat"), arguments.text("message"));
        return Done.NOTHING;
    }

    private Done read(Arguments arguments) {
        person(world, arguments).read(arguments.text("message"));
        return Done.NOTHING;
    }

    private Done react(Arguments arguments) {
        Person person = person(world, arguments);
        Reaction reaction = new Reaction(new ReactionKind(arguments.text("kind")), arguments.textOrNull("emoji"));
        String chat = arguments.text("chat");
        String message = arguments.text("message");
        Integer part = arguments.numberOrNull("part");
        if (arguments.flag("on")) {
            person.react(chat, message, part, reaction);
        } else {
            person.unreact(chat, message, part, reaction);
        }
        return Done.NOTHING;
    }

    private Done setTyping(Arguments arguments) {
        person(world, arguments).setTyping(arguments.text("chat"), arguments.flag("typing"));
        return Done.NOTHING;
    }

    private Done setFocus(Arguments arguments) {
        person(world, arguments).focus(arguments.flag("focus"));
        return Done.NOTHING;
    }
}

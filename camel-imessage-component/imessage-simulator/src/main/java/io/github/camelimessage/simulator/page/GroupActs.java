// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.world.World;
import java.util.Map;

/** Actions on groups; {@code as} is the person who acts. */
final class GroupActs {
    private final World world;

    GroupActs(World world) {
        this.world = world;
    }

    void addTo(Map<String, Act> acts) {
        acts.put(
                "createGroup",
                arguments -> Done.chat(PersonActs.person(world, arguments)
                        .createGroup(arguments.texts("others").toArray(String[]::new))));
        acts.put("rename", arguments -> {
            PersonActs.person(world, arguments).rename(arguments.text("chat"), arguments.text("name"));
            return Done.NOTHING;
        });
        acts.put("add", arguments -> {
            PersonActs.person(world, arguments)
                    .add(arguments.text("chat"), arguments.texts("addresses").toArray(String[]::new));
            return Done.NOTHING;
        });
        acts.put("remove", arguments -> {
            PersonActs.person(world, arguments)
                    .remove(arguments.text("chat"), arguments.texts("addresses").toArray(String[]::new));
            return Done.NOTHING;
        });
        acts.put("leave", arguments -> {
            PersonActs.person(world, arguments).leave(arguments.text("chat"));
            return Done.NOTHING;
        });
    }
}

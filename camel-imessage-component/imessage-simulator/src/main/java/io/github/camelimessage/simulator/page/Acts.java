// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.page;

import io.github.camelimessage.simulator.network.OpenConnections;
import io.github.camelimessage.simulator.world.World;
import java.util.HashMap;
import java.util.Map;

/** All actions of the user by name: as another person, as the phone of the account, and on the network. */
final class Acts {
    private final Map<String, Act> byName = new HashMap<>();

    Acts(World world, OpenConnections connections) {
        new PersonActs(world).addTo(byName);
        new GroupActs(world).addTo(byName);
        new ThingActs(world).addTo(byName);
        byName.put("archive", arguments -> {
            world.chats().setArchived(arguments.text("chat"), arguments.flag("archived"));
            return Done.NOTHING;
        });
        byName.put("markRead", arguments -> {
            world.chats().markRead(arguments.text("chat"));
            return Done.NOTHING;
        });
        byName.put("cutConnections", arguments -> Done.connections(connections.drop()));
    }

    Act find(String name) {
        Act act = byName.get(name);
        if (act == null) {
            throw Refused.notFound();
        }
        return act;
    }
}

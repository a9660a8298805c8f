// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.http.Address;

/** The option line that names all lines of a project. */
final class AllLines {

    private static final String ALL = "*";

    /** Each instance has a host of its own here, and the shared pool has one. */
    private static final String HOSTS_OF_PHOTON = ".photon.codes";

    private AllLines() {}

    static boolean isIn(IMessageConfiguration options) {
        return ALL.equals(options.getLine());
    }

    /** @throws IllegalArgumentException for options with which a route cannot consume all lines */
    static void checkConsumer(IMessageOperation operation, IMessageConfiguration options) {
        if (operation != IMessageOperation.events) {
            throw refused("is for imessage:events: " + operation + " is of one line. Name it by number or instance id");
        }
        if (options.getClient() != null) {
            throw refused(
                    "needs the credentials of a project: the option client is one line. Leave out one of the two");
        }
        Connection.of(options); // refuses what is no project
        String host = options.getAddress() == null
                ? ""
                : Address.parse(options.getAddress(), options.isTls()).host();
        if (host.endsWith(HOSTS_OF_PHOTON)) {
            throw refused("finds the address of each line by itself, and " + host
                    + " is that of one: leave out the option address");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("line=* " + why);
    }

    /** The same options for one of the lines; its position is saved beside those of the others. */
    static IMessageConfiguration one(IMessageConfiguration options, String instanceId) {
        IMessageConfiguration one = options.copy();
        one.setLine(instanceId);
        if (options.getOffsetKey() != null) {
            one.setOffsetKey(options.getOffsetKey() + ":" + instanceId);
        }
        return one;
    }
}

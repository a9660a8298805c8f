// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.http.Address;

/** The option {@code line=*}, which means all lines of a project. */
final class AllLines {

    private static final String ALL = "*";

    /** Each instance has its own host here, and so has the shared pool. */
    private static final String HOSTS_OF_PHOTON = ".photon.codes";

    private AllLines() {}

    static boolean isIn(IMessageConfiguration options) {
        return ALL.equals(options.getLine());
    }

    /** @throws IllegalArgumentException if an option does not work with all lines */
    static void checkConsumer(IMessageOperation operation, IMessageConfiguration options) {
        if (operation != IMessageOperation.events) {
            throw refused("is only for imessage:events: " + operation + " uses one line. Set the option line to"
                    + " its phone number or instance id");
        }
        if (options.getClient() != null) {
            throw refused("needs the credentials of a project, but the option client is connected to one line."
                    + " Remove one of the two");
        }
        Connection.of(options); // refuses missing credentials
        String host = options.getAddress() == null
                ? ""
                : Address.parse(options.getAddress(), options.isTls()).host();
        if (host.endsWith(HOSTS_OF_PHOTON)) {
            throw refused("finds the address of each line itself, but " + host
                    + " is the address of one line: remove the option address");
        }
    }

    private static IllegalArgumentException refused(String why) {
        return new IllegalArgumentException("line=* " + why);
    }

    /** The options for one of the lines. Its key has the instance id at the end. */
    static IMessageConfiguration one(IMessageConfiguration options, String instanceId) {
        IMessageConfiguration one = options.copy();
        one.setLine(instanceId);
        if (options.getOffsetKey() != null) {
            one.setOffsetKey(options.getOffsetKey() + ":" + instanceId);
        }
        return one;
    }
}

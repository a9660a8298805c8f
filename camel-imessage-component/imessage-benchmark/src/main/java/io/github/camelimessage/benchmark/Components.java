// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.benchmark;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.photon.TransportType;
import java.util.Locale;

/** The component of all measured routes: its defaults and the address of the server. */
final class Components {

    private Components() {}

    static IMessageComponent of(Target target) {
        IMessageComponent component = new IMessageComponent();
        IMessageConfiguration options = component.getConfiguration();
        if (target.transport().equals(Target.LINQ)) {
            options.setProvider(IMessageProvider.LINQ);
        } else {
            options.setTransport(TransportType.valueOf(target.transport().toUpperCase(Locale.ROOT)));
        }
        options.setAddress(target.address());
        options.setTls(false);
        options.setToken(target.token());
        return component;
    }
}

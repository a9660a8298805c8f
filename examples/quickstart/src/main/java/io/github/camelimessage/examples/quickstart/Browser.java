// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** Opens the desktop browser. */
final class Browser {

    private Browser() {}

    /** Opens an address; returns false on a machine or Java runtime without a desktop. */
    static boolean open(String address) {
        try {
            if (Desktop.isDesktopSupported() && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(URI.create(address));
                return true;
            }
        } catch (IOException | RuntimeException | LinkageError noDesktop) {
            // The address is printed in any case.
        }
        return false;
    }
}

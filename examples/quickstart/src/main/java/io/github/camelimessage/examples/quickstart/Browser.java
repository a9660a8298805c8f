// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import java.awt.Desktop;
import java.io.IOException;
import java.net.URI;

/** The browser of the person who sits in front of this machine. */
final class Browser {

    private Browser() {}

    /** Shows an address, and gives false where nobody sits in front, or the Java runtime came without a desktop. */
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

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The name of this library for servers. */
public final class UserAgent {

    /** For example {@code camel-imessage/1.0.0}. */
    public static final String VALUE = "camel-imessage/" + version();

    private UserAgent() {}

    private static String version() {
        try (InputStream text = UserAgent.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(text);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

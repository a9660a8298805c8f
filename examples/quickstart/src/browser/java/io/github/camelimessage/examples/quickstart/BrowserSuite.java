// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** One browser for a class, and a check that it logged no error. */
abstract class BrowserSuite {
    static Chromium browser;
    static Page page;

    @BeforeAll
    static void startBrowser() {
        browser = new Chromium();
        page = new Page(browser.driver());
    }

    @AfterAll
    static void stopBrowser() {
        browser.close();
    }

    @BeforeEach
    void look() {
        browser.size(1400, 860);
        browser.prefer("light");
    }

    @AfterEach
    void hadNothingToComplainOf() {
        assertThat(browser.complaints()).isEmpty();
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.quickstart;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The simulator's page, as a visitor uses it. */
final class Page {
    static final Duration LIMIT = Duration.ofSeconds(60);

    private final WebDriver driver;

    Page(WebDriver driver) {
        this.driver = driver;
    }

    Page open(String address) {
        driver.get(address);
        awaitText("#state", "Live");
        return this;
    }

    /** Leaves the page, so that the simulator may stop. */
    void leave() {
        driver.get("about:blank");
    }

    WebElement find(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    void click(String css) {
        // An element may be replaced between the search and the click.
        eventually(() -> {
            find(css).click();
            return true;
        });
    }

    void click(String css, String text) {
        eventually(() -> {
            WebElement element = driver.findElements(By.cssSelector(css)).stream()
                    .filter(one -> one.getText().contains(text))
                    .findFirst()
                    .orElse(null);
            if (element != null) {
                element.click();
            }
            return element != null;
        });
    }

    /** Texts of all elements that match. */
    List<String> texts(String css) {
        return driver.findElements(By.cssSelector(css)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Of the log's entries as they are shown, top down. */
    List<Long> sequences() {
        return texts("#events .sequence").stream()
                .map(text -> Long.valueOf(text.replaceAll("\\D", "")))
                .toList();
    }

    List<String> messages() {
        return texts("#messages .text");
    }

    void awaitText(String css, String text) {
        eventually(() -> texts(css).stream().anyMatch(one -> one.contains(text)));
    }

    void write(String message) {
        find("#text").sendKeys(message);
        click("#send");
    }

    /** Sends keys to the element that has the focus. */
    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void pressWithShift(Keys key) {
        new Actions(driver).keyDown(Keys.SHIFT).sendKeys(key).keyUp(Keys.SHIFT).perform();
    }

    boolean hasFocus(String css) {
        return find(css).equals(driver.switchTo().activeElement());
    }

    /** Presses Tab until the element has the focus. */
    void tabTo(String css) {
        walk(css, () -> press(Keys.TAB));
    }

    /** Presses Shift-Tab until the element has the focus. */
    void backTo(String css) {
        walk(css, () -> pressWithShift(Keys.TAB));
    }

    private void walk(String css, Runnable step) {
        for (int i = 0; i < 60; i++) {
            if (hasFocus(css)) {
                return;
            }
            step.run();
        }
        throw new AssertionError("Tab does not lead to " + css);
    }

    static void eventually(Supplier<Boolean> condition) {
        await().atMost(LIMIT)
                .ignoreException(StaleElementReferenceException.class)
                .until(condition::get);
    }
}

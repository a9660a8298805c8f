// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.Person;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A person writes to the agent on the simulator's page. */
class AgentPageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    Path directory;

    private ChromeDriver browser;

    @BeforeEach
    void startBrowser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(System.getProperty("chromium", "/usr/bin/chromium"));
        options.addArguments("--headless=new", "--hide-scrollbars", "--disable-dev-shm-usage", "--lang=en-GB");
        if (System.getProperty("user.name").equals("root")) {
            options.addArguments("--no-sandbox"); // Chromium does not run as root with it
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File(System.getProperty("chromedriver", "/usr/bin/chromedriver")))
                .usingAnyFreePort()
                .build();
        browser = new ChromeDriver(service, options);
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1180, "height", 720, "deviceScaleFactor", 1, "mobile", false));
    }

    @AfterEach
    void stopBrowser() {
        browser.quit();
    }

    @Test
    void aPersonTalksToTheAgent() throws Exception {
        try (IMessageSimulator simulator =
                        IMessageSimulator.builder().pagePort(0).start();
                StandInModel standIn = new StandInModel()) {
            SimulatedHouse house = new SimulatedHouse(simulator, false, directory);
            Person alice = simulator.person("alice@example.com");
            alice.openChat();
            try (AgentApplication agent = house.open(standIn.model(Duration.ofSeconds(60)), Limits.usual())) {
                browser.get(simulator.pageAddress());
                click("#chat-list button", "alice");
                click("#you option", "alice@example.com");
                CompletableFuture<?> end = new CompletableFuture<>();
                standIn.answerNext(new StandInModel.Reply(
                        200,
                        StandInRules.message("Hello Alice, what can I do for you?")
                                .toString(),
                        end));
                write("Hi, my name is Alice");
                awaitText("#typing", "The account is typing");
                end.complete(null);
                awaitText("#messages .account .text", "Hello Alice, what can I do for you?");

                write("Where is my parcel?");
                write("It is order 4711");
                awaitText("#messages .account .text", "Order 4711 was packed yesterday and arrives tomorrow.");
                write("Thanks!");
                awaitText("#events .event", "reactionAdded");
                write("It was late. Can I have a refund?");
                await().atMost(PATIENCE)
                        .until(() -> house.said(house.colleagueChat()).size() == 1);
                house.colleague().sendText(house.colleagueChat(), "Yes, 20 euros are on their way.");
                awaitText("#messages .account .text", "Yes, 20 euros are on their way.");
                Path picture =
                        Files.createDirectories(Path.of("target", "browser")).resolve("agent.png");
                Files.write(picture, browser.getScreenshotAs(OutputType.BYTES));
                assertThat(Files.size(picture)).isBetween(20_000L, 400_000L);
            }
            browser.get("about:blank"); // the simulator may stop then
        }
    }

    private void write(String text) {
        browser.findElement(By.cssSelector("#text")).sendKeys(text);
        click("#send", "");
    }

    private void click(String css, String text) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> {
                    var found = browser.findElements(By.cssSelector(css)).stream()
                            .filter(element -> element.getText().contains(text))
                            .findFirst();
                    found.ifPresent(element -> element.click());
                    return found.isPresent();
                });
    }

    private void awaitText(String css, String text) {
        await().atMost(PATIENCE)
                .ignoreException(StaleElementReferenceException.class)
                .until(() -> browser.findElements(By.cssSelector(css)).stream()
                        .anyMatch(element -> element.getText().contains(text)));
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.sdk.TokenSupplier;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls for accounts: how an endpoint, a header or YAML names one, and what is refused. */
@Execution(ExecutionMode.CONCURRENT)
class AccountRoutesTest extends AccountSuite {

    @TempDir
    Path directory;

    @Test
    void anEndpointActsForTheAccountThatItNames() {
        start(
                "sendText?account=sales",
                "sendText?account=mySupport",
                "sendText?account=my-support&subject=&timeout=20s");
        String chat = alice.openChat();
        succeed(send(0, chat, "from sales", null));
        assertThat(sales(chat)).containsExactly("from sales");

        String other = linq.linq().chatId(bob.openChat());
        succeed(send(1, other, "from support", null));
        succeed(send(2, other, "from support", null));
        assertThat(support()).isEqualTo(2);
    }

    @Test
    void aHeaderChoosesAmongTheAccountsThatAreAllowed() {
        start("sendText?account=sales&allowedAccounts=My-Support, sales", "sendText?account=sales");
        String chat = alice.openChat();
        String other = linq.linq().chatId(bob.openChat());
        Exchange sent = send(0, other, "from support", "mySupport");
        succeed(sent);
        assertThat(support()).isEqualTo(1);
        assertThat(sent.getMessage().getHeader(IMessageConstants.ACCOUNT)).isEqualTo("mySupport");
        succeed(send(0, chat, "from sales", "sales"));
        succeed(send(0, chat, "again", " "));
        succeed(send(1, chat, "by itself", "SALES"));
        assertThat(sales(chat)).containsExactlyInAnyOrder("from sales", "again", "by itself");

        refused(
                send(1, other, "not allowed", "my-support"),
                "names my-support, which this endpoint is not allowed to use. To allow it, add it to the option"
                        + " allowedAccounts. The accounts are mySupport, sales");
        refused(send(0, other, "unknown", "marketing"), "names marketing, which this endpoint is not allowed to use");
        refused(send(0, other, "no text", List.of("sales")), "which is not text");
        assertThat(support()).isEqualTo(1);
        assertThat(sales(chat)).hasSize(3);
    }

    private static void refused(Exchange exchange, String why) {
        assertThat(exchange.getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("sendText: the header CamelIMessageAccount ")
                .hasMessageContaining(why);
    }

    @Test
    void optionsOfTheEndpointOverrideThoseOfEveryAccount() {
        property("accounts.second.address", "localhost:1");
        property("accounts.second.token", "other");
        start("sendText?account=sales&allowedAccounts=second&tls=false&address=" + photon.grpcAddress() + "&token="
                + SALES);
        String chat = alice.openChat();
        succeed(send(0, chat, "to the address of the endpoint", "second"));
        assertThat(sales(chat)).containsExactly("to the address of the endpoint");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sendText?account=sales&allowedAccounts=marketing | The option allowedAccounts: There is no"
                        + " account 'marketing'",
                "sendText?account=sales&allowedAccounts=bare | The account 'bare' has no credential",
                "stopSharingLocation?account=sales&allowedAccounts=mySupport | stopSharingLocation",
                "sendText?account=marketing | There is no account 'marketing'. The accounts are bare, mySupport, sales",
                "sendText?account=bare | The account 'bare' has no credential",
                "sendText | Set the option address"
            })
    void anInvalidAccountStopsTheStart(String text) {
        property("accounts.bare.timeout", "5s");
        String[] parts = text.split(" \\| ");
        assertThatThrownBy(() -> start(parts[0]))
                .hasStackTraceContaining(parts[1])
                .satisfies(failure -> assertThat(printed(failure)).doesNotContain(SALES, SUPPORT));
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.sales.tokn, tokn",
        "accounts.sales.retryMaxAttempts, retryMaxAttempts",
        "accounts.sales, accounts.sales is an account and has no value",
        "accounts[sales].tokn, tokn",
        "accounts.eu.sales.token, sales"
    })
    void anInvalidPropertyStopsTheStart(String property, String what) {
        property(property, "many");
        assertThatThrownBy(() -> start("sendText?account=sales")).hasStackTraceContaining(what);
    }

    @Test
    void namesWithDotsAreWrittenInBrackets() {
        property("accounts[eu.sales].address", photon.grpcAddress());
        property("accounts[eu.sales].token", SALES);
        start("sendText?account=eu.sales");
        String chat = alice.openChat();
        succeed(send(0, chat, "from Europe", null));
        assertThat(sales(chat)).containsExactly("from Europe");
    }

    @Test
    void aBeanOfTheRegistryMayBeAnOption() {
        main.bind("tokens", TokenSupplier.of(SALES));
        property("accounts.beans.address", photon.grpcAddress());
        property("accounts.beans.token-supplier", "#bean:tokens");
        property("accounts.beans.timeout", "20s");
        start("sendText?account=beans");
        String chat = alice.openChat();
        succeed(send(0, chat, "from a bean", null));
        assertThat(sales(chat)).containsExactly("from a bean");
    }

    @Test
    void yamlRoutesNameAnAccount() throws Exception {
        Path file = directory.resolve("routes.yaml");
        Files.writeString(
                file,
                """
                - route:
                    from:
                      uri: imessage:events
                      parameters:
                        account: sales
                        types: message.received
                        startFrom: earliest
                      steps:
                        - filter:
                            simple: "${header.CamelIMessageIsFromMe} == false"
                            steps:
                              - setBody:
                                  simple: "You said: ${body.message.content.text}"
                              - to:
                                  uri: imessage:sendText
                                  parameters:
                                    account: sales
                """);
        main.configure().withRoutesIncludePattern("file:" + file);
        main.start();
        String chat = alice.openChat();
        alice.sendText(chat, "Hello");
        await().atMost(SOON).untilAsserted(() -> assertThat(sales(chat)).contains("You said: Hello"));
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

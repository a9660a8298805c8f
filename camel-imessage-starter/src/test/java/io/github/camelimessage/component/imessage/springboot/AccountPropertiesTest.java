// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static io.github.camelimessage.component.imessage.springboot.Runner.component;
import static io.github.camelimessage.component.imessage.springboot.Runner.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.simulator.IMessageSimulator;
import io.github.camelimessage.simulator.world.MessageState;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Accounts by name in the properties of Spring Boot. */
@Timeout(300)
@Tag("line")
class AccountPropertiesTest {

    private static final String SECRET = "s3cret+t0ken";

    private static ApplicationContextRunner environment(
            ApplicationContextRunner runner, Map<String, Object> variables) {
        return runner.withInitializer(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables)));
    }

    @Test
    void twoAccountsAtTwoVendorsSendByTheirNames() {
        try (IMessageSimulator photon =
                        IMessageSimulator.builder().token("sales").start();
                IMessageSimulator linq = IMessageSimulator.builder()
                        .token(SECRET)
                        .line("+12025550101")
                        .start()) {
            String chat = photon.person("alice@example.com").openChat();
            String other = linq.linq().chatId(linq.person("bob@example.com").openChat());
            with(
                            ".tls=false",
                            ".accounts.sales.address=" + photon.grpcAddress(),
                            ".accounts.sales.token=sales",
                            ".accounts.my-support.provider=linq",
                            ".accounts.my-support.address=" + linq.linqAddress(),
                            ".accounts.my-support.token=" + SECRET,
                            ".accounts.my-support.from=+12025550101")
                    .withBean(RouteBuilder.class, AccountPropertiesTest::routes)
                    .run(context -> {
                        CamelContext camel = context.getBean(CamelContext.class);
                        assertThat(send(camel, "sales", chat, null).getException())
                                .isNull();
                        assertThat(send(camel, "support", other, null).getException())
                                .isNull();
                        assertThat(send(camel, "sales", other, "mySupport").getException())
                                .isNull();
                    });
            assertThat(photon.world().messages().inspect(chat, 9).messages())
                    .extracting(MessageState::text)
                    .containsExactly("Hello");
            assertThat(linq.linq().calls().of("chats.messages.send")).hasSize(2);
        }
    }

    private static RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:sales").to("imessage:sendText?account=sales&allowedAccounts=my-support");
                from("direct:support").to("imessage:sendText?account=mySupport");
            }
        };
    }

    private static Exchange send(CamelContext camel, String route, String chat, String account) {
        return camel.createProducerTemplate().request("direct:" + route, exchange -> {
            exchange.getMessage().setBody("Hello");
            exchange.getMessage().setHeader("CamelIMessageChatGuid", chat);
            exchange.getMessage().setHeader("CamelIMessageAccount", account);
        });
    }

    @Test
    void namesAreWrittenInEveryForm() {
        environment(
                        with(
                                ".accounts.my-support.project-id=p1",
                                ".accounts.my-support.projectSecret={{my.secret}}",
                                "my.secret=" + SECRET,
                                ".accounts[EU.Sales].token=t1",
                                ".accounts.eastCoast.retry-max-attempts=4",
                                ".accounts.eastCoast.timeout=7s"),
                        Map.of(
                                "CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_BILLING_PROVIDER", "LINQ",
                                "CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_BILLING_TOKEN", SECRET,
                                "CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_BILLING_RETRYMAXDELAY", "3s"))
                .run(context -> {
                    Map<String, IMessageAccount> accounts = component(context).getAccounts();
                    assertThat(accounts).containsOnlyKeys("my-support", "EU.Sales", "eastCoast", "billing");
                    assertThat(accounts.get("my-support").getProjectId()).isEqualTo("p1");
                    assertThat(accounts.get("my-support").getProjectSecret()).isEqualTo(SECRET);
                    assertThat(accounts.get("EU.Sales").getToken()).isEqualTo("t1");
                    assertThat(accounts.get("eastCoast").getRetryMaxAttempts()).isEqualTo(4);
                    assertThat(accounts.get("eastCoast").getTimeout()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(accounts.get("billing").getProvider()).isEqualTo(IMessageProvider.LINQ);
                    assertThat(accounts.get("billing").getToken()).isEqualTo(SECRET);
                    assertThat(accounts.get("billing").getRetryMaxDelay()).isEqualTo(Duration.ofSeconds(3));
                });
    }

    @Test
    void aBeanMayBeAnOptionAndAccountsOfTheUsersOwnStay() {
        IMessageComponent own = new IMessageComponent();
        own.getAccounts().put("mine", new IMessageAccount());
        TokenSupplier tokens = TokenSupplier.of("t");
        with(".accounts.support.token-supplier=#bean:tokens", ".autowired-enabled=false")
                .withBean("tokens", TokenSupplier.class, () -> tokens)
                .withBean("imessage", IMessageComponent.class, () -> own)
                .run(context -> {
                    assertThat(component(context).getAccounts()).containsOnlyKeys("mine", "support");
                    assertThat(component(context).getAccounts().get("support").getTokenSupplier())
                            .isSameAs(tokens);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "accounts.support.tokn, support.tokn is not known, accounts.support.token?",
        "'accounts[eu.support].projectSecrt', projectsecrt is not known, accounts[eu.support].project-secret?",
        "accounts.support.sub.token, support.sub.token is not known, accounts",
        "accounts.support.timeout, accounts.support.timeout, accounts",
        "accounts.support.tls, accounts.support.tls, accounts",
        "accounts.support.client, accounts.support.client is no reference to a bean, '#bean:name'"
    })
    void anInvalidPropertyStopsTheStartWithoutShowingItsValue(String property, String what, String more) {
        with("." + property + "=" + SECRET).run(context -> {
            Throwable failure = context.getStartupFailure();
            assertThat(failure).isNotNull();
            if (!property.matches(".*(timeout|tls)")) { // the value is of another type then, which Spring Boot shows
                assertThat(printed(failure))
                        .containsIgnoringCase(what)
                        .contains(more)
                        .doesNotContain(SECRET);
            } else {
                assertThat(printed(failure)).contains(what);
            }
        });
    }

    @Test
    void aSecretThatCannotBeReadIsNotShown() {
        with(".accounts.support.token=" + SECRET + "{{").run(context -> assertThat(printed(context.getStartupFailure()))
                .contains("camel.component.imessage.accounts.support.token cannot be used")
                .doesNotContain(SECRET));
    }

    @Test
    void actuatorHidesTheSecretsOfAccounts() {
        for (String secret : new String[] {
            "camel.component.imessage.accounts.support.token",
            "camel.component.imessage.accounts[eu.support].project-secret",
            "camel.component.imessage.accounts.support.webhookSecret",
            "CAMEL_COMPONENT_IMESSAGE_ACCOUNTS_SUPPORT_PROJECT_SECRET"
        }) {
            assertThat(PropertyNames.isSecret(secret)).as(secret).isTrue();
        }
        assertThat(PropertyNames.isSecret("camel.component.imessage.accounts.token.address"))
                .isFalse();
    }

    @Test
    void noFormOfThePropertiesShowsAValue() {
        with(".accounts.support.token=" + SECRET).run(context -> {
            IMessageComponentProperties properties = context.getBean(IMessageComponentProperties.class);
            assertThat(properties + " " + properties.accounts()).doesNotContain(SECRET);
            assertThat(component(context).getAccounts().toString()).doesNotContain(SECRET);
        });
    }

    private static String printed(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

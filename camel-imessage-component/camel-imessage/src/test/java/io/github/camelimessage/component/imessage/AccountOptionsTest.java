// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import okhttp3.OkHttpClient;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyManagersParameters;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which options an endpoint with an account takes from the account, from the component, and from its URI. */
class AccountOptionsTest {

    private static final String OURS = "t0ken-of-the-component";
    private static final String THEIRS = "t0ken-of-the-account";

    private final DefaultCamelContext context = new TestContext();

    @AfterEach
    void stop() {
        context.stop();
    }

    private IMessageComponent component() {
        return context.getComponent("imessage", IMessageComponent.class);
    }

    private IMessageConfiguration options() {
        return component().getConfiguration();
    }

    private IMessageAccount account(String name, Consumer<IMessageAccount> settings) {
        IMessageAccount account = new IMessageAccount();
        settings.accept(account);
        component().getAccounts().put(name, account);
        return account;
    }

    private IMessageConfiguration endpoint(String query) {
        IMessageEndpoint endpoint = context.getEndpoint("imessage:sendText?" + query, IMessageEndpoint.class);
        assertThat(endpoint.toString()).doesNotContain(THEIRS).doesNotContain(OURS);
        return endpoint.getConfiguration();
    }

    private Connection connection(String query) {
        Connection connection = Connection.of(endpoint(query));
        assertThat(connection.toString()).doesNotContain(THEIRS).doesNotContain(OURS);
        return connection;
    }

    private void ours() {
        options().setAddress("ours.example.com:443");
        options().setToken(OURS);
        options().setTimeout(Duration.ofSeconds(7));
    }

    @Test
    void whatItSetsIsUsedAndWhatItDoesNotSetIsTheComponents() {
        ours();
        account("support", support -> {
            support.setProvider(IMessageProvider.LINQ);
            support.setToken(THEIRS + "\n");
            support.setFrom("+12025550101");
        });
        Connection connection = connection("account=support");
        assertThat(connection.provider()).isEqualTo(IMessageProvider.LINQ);
        assertThat(connection.token()).isEqualTo(THEIRS);
        assertThat(connection.from()).isEqualTo("+12025550101");
        assertThat(connection.timeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(connection.address()).as("of another vendor").isNull();
        assertThat(connection("timeout=1s").token()).isEqualTo(OURS);
    }

    @Test
    void anOptionOfTheEndpointWinsOverBoth() {
        ours();
        account("support", support -> {
            support.setToken(THEIRS);
            support.setTimeout(Duration.ofSeconds(8));
            support.setTransport(TransportType.HTTP);
        });
        Connection connection = connection("account=support&timeout=9s&transport=grpc&token=own");
        assertThat(connection.timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(connection.transport()).isEqualTo(TransportType.GRPC);
        assertThat(connection.token()).isEqualTo("own");
        assertThat(connection.address()).isEqualTo("ours.example.com:443");
    }

    @Test
    void noCredentialOfTheComponentIsUsed() {
        ours();
        options().setTokenSupplier(TokenSupplier.of(OURS));
        options().setProjectId("p1");
        options().setProjectSecret(OURS);
        options().setWebhookSecret(OURS);
        account("empty", empty -> {});
        IMessageConfiguration endpoint = endpoint("account=empty");
        assertThat(endpoint.getToken()).isNull();
        assertThat(endpoint.getTokenSupplier()).isNull();
        assertThat(endpoint.getProjectSecret()).isNull();
        assertThat(endpoint.getWebhookSecret()).isNull();
        assertThatThrownBy(() -> Connection.of(endpoint))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The account 'empty' has no credential: set its option token or tokenSupplier, or projectId"
                        + " and projectSecret. An account does not use those of the component");
    }

    @Test
    void aClientOfTheComponentOrOfTheRegistryIsNotTheAccounts() {
        try (IMessageClient client =
                        PhotonClient.builder().address("localhost:1").token("t").build();
                IMessageClient own = LinqClient.builder().token("t").build()) {
            options().setClient(client);
            context.getRegistry().bind("found", IMessageClient.class, client);
            context.getRegistry().bind("tokens", TokenSupplier.class, TokenSupplier.of(OURS));
            account("support", support -> {
                support.setProvider(IMessageProvider.LINQ);
                support.setToken(THEIRS);
            });
            account("beans", beans -> beans.setClient(own));
            assertThat(connection("account=support").client()).isNull();
            assertThat(connection("account=support").tokenSupplier()).isNull();
            assertThat(connection("account=support").token()).isEqualTo(THEIRS);
            assertThat(connection("account=beans").client()).isSameAs(own);
            assertThat(connection("account=beans").name()).isEqualTo("beans");
            assertThat(connection("timeout=1s").client()).isSameAs(client);
        }
    }

    @Test
    void aClientCertificateIsACredentialAndTrustIsNone() {
        ours();
        account("support", support -> support.setToken(THEIRS));
        SSLContextParameters trust = new SSLContextParameters();
        options().setSslContextParameters(trust);
        assertThat(connection("account=support").sslContextParameters()).isSameAs(trust);

        SSLContextParameters identity = new SSLContextParameters();
        identity.setKeyManagers(new KeyManagersParameters());
        options().setSslContextParameters(identity);
        assertThatThrownBy(() -> connection("account=support&timeout=1s"))
                .hasMessageContaining("does not inherit the sslContextParameters")
                .hasMessageContaining("'support'");
    }

    @Test
    void anEndpointThatGoesElsewhereDoesNotTakeTheAccountsCredentialThere() {
        ours();
        account("support", support -> {
            support.setAddress("theirs.example.com:443");
            support.setToken(THEIRS);
        });
        assertThatThrownBy(() -> connection("account=support&address=evil.example.com:443"))
                .hasMessageContaining("does not inherit the token");
        assertThat(connection("account=support&address=theirs.example.com:443").token())
                .isEqualTo(THEIRS);
        assertThatThrownBy(() -> connection("account=support&provider=linq"))
                .hasMessageContaining("The account 'support' has no credential");
    }

    @Test
    void aProjectOfItsOwnTakesThePlaceOfTheComponentsTokenAndTheOtherWayRound() {
        ours();
        account("project", project -> {
            project.setProjectId("p2");
            project.setProjectSecret(THEIRS);
            project.setLine("+15550000001");
        });
        assertThat(connection("account=project").project().projectId()).isEqualTo("p2");
        assertThat(connection("account=project").line()).isEqualTo("+15550000001");
        options().setToken(null);
        options().setProjectId("p1");
        options().setProjectSecret(OURS);
        account("token", token -> token.setToken(THEIRS));
        assertThat(connection("account=token").project()).isNull();
        account("id", id -> id.setProjectId("p3"));
        assertThatThrownBy(() -> connection("account=id")).hasMessageContaining("The account 'id' has no credential");
    }

    @ParameterizedTest
    @ValueSource(strings = {"my-support", "mySupport", "MY_SUPPORT", "RAW(my-support)", "%20my-support"})
    void caseDashesAndUnderscoresOfItsNameDoNotCount(String written) {
        ours();
        account("my-support", support -> support.setToken(THEIRS));
        assertThat(connection("account=" + written).account()).isEqualTo("my-support");
        assertThat(connection("Account=" + written).name()).isEqualTo("my-support");
    }

    @Test
    void aNameMayHaveDots() {
        ours();
        account("eu.support", support -> support.setToken(THEIRS));
        assertThat(connection("account=eu.support").account()).isEqualTo("eu.support");
    }

    @Test
    void anUnknownNameIsAnErrorThatListsTheAccounts() {
        assertThatThrownBy(() -> endpoint("account=sales"))
                .hasStackTraceContaining("There is no account 'sales'. The component has none: set the properties"
                        + " camel.component.imessage.accounts.NAME.token");
        account("support", support -> support.setToken(THEIRS));
        account("billing", billing -> billing.setToken(THEIRS));
        assertThatThrownBy(() -> endpoint("account=sales"))
                .hasStackTraceContaining("There is no account 'sales'. The accounts are billing, support");
        assertThatThrownBy(() -> endpoint("account=#bean:sales")).hasStackTraceContaining("There is no account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "a:b", "a b", "a/b"})
    void aNameThatCannotBeUsedIsRefusedWhenTheContextStarts(String name) {
        account(name, account -> account.setToken(THEIRS));
        assertThatThrownBy(context::start).hasStackTraceContaining("'" + name + "' cannot be the name of an account");
    }

    @Test
    void twoNamesThatAreOneAreRefused() {
        account("my-support", support -> support.setToken(THEIRS));
        account("MySupport", support -> support.setToken(THEIRS));
        assertThatThrownBy(() -> endpoint("account=my-support"))
                .hasStackTraceContaining("'my-support' and 'MySupport' count as the same name");
    }

    @Test
    void aBlankNameIsAsNone() {
        ours();
        assertThat(connection("account=").account()).isNull();
        assertThat(connection("account=%20").token()).isEqualTo(OURS);
    }

    @Test
    void theComponentMayHaveOneForAllItsEndpoints() {
        ours();
        account("support", support -> support.setToken(THEIRS));
        account("sales", sales -> sales.setToken("t2"));
        options().setAccount("Support");
        assertThat(connection("timeout=1s").token()).isEqualTo(THEIRS);
        assertThat(connection("timeout=1s").account()).isEqualTo("support");
        assertThat(connection("account=sales").token()).isEqualTo("t2");
    }

    @Test
    void anAccountIsChosenByTheUriAndNotLater() {
        ours();
        account("support", support -> support.setToken(THEIRS));
        IMessageConfiguration endpoint = endpoint("timeout=1s");
        endpoint.setAccount("support");
        assertThatThrownBy(() -> Connection.of(endpoint))
                .hasMessageContaining("The option account cannot change after an endpoint was created");
    }

    @Test
    void positionsOfAccountsNeverMeet() {
        options().setAddress("one.example.com:443");
        options().setOffsetRepository(null);
        for (String name : List.of("a", "b", "a.b")) {
            account(name, account -> account.setToken(THEIRS));
        }
        assertThat(List.of(offsetKey("account=a"), offsetKey("account=b"), offsetKey("account=a.b"), offsetKey("")))
                .containsExactly(
                        "imessage:account:a:photon:one.example.com:443",
                        "imessage:account:b:photon:one.example.com:443",
                        "imessage:account:a.b:photon:one.example.com:443",
                        "imessage:photon:one.example.com:443");
        options().setOffsetKey("shop");
        assertThat(List.of(
                        offsetKey("account=a&timeout=1s"), offsetKey("account=b&timeout=1s"), offsetKey("timeout=1s")))
                .containsExactly("shop:a", "shop:b", "shop");
        assertThat(offsetKey("account=a&offsetKey=mine")).isEqualTo("mine");
        account(
                "client",
                client -> client.setClient(
                        PhotonClient.builder().address("localhost:1").token("t").build()));
        options().setOffsetKey(null);
        assertThat(offsetKey("account=client")).isEqualTo("imessage:account:client");
    }

    private String offsetKey(String query) {
        return ConsumerOptions.read(
                        context.getEndpoint("imessage:events?" + query, IMessageEndpoint.class)
                                .getConfiguration(),
                        null,
                        null,
                        false)
                .offsetKey();
    }

    @Test
    void endpointsOfOneAccountShareAClientAndThoseOfTwoDoNot() {
        ours();
        context.start();
        account("support", support -> support.setToken(OURS));
        account("sales", sales -> sales.setToken(OURS));
        IMessageClient first = component().client(endpoint("account=support"));
        assertThat(component().client(endpoint("account=SUPPORT&subject=x"))).isSameAs(first);
        assertThat(component().client(endpoint("account=sales"))).isNotSameAs(first);
        assertThat(component().client(endpoint("timeout=7s"))).isNotSameAs(first);
        assertThat(component().clients())
                .extracting(ClientDescription::account)
                .containsExactlyInAnyOrder("support", "sales", null);
    }

    @Test
    void anOptionThatItsVendorLacksIsRefused() {
        account("support", support -> {
            support.setProvider(IMessageProvider.LINQ);
            support.setToken(THEIRS);
            support.setTransport(TransportType.GRPC);
        });
        assertThatThrownBy(() -> context.getEndpoint("imessage:sendText?account=support", IMessageEndpoint.class)
                        .createProducer())
                .hasMessageContaining("The option transport cannot be used with provider LINQ");
    }

    /** A new option of an account is also copied, and also missing from toString(). */
    @Test
    void everyOptionIsTheOneOfAnEndpoint() {
        Map<Class<?>, Object> values = Map.ofEntries(
                Map.entry(IMessageProvider.class, IMessageProvider.LINQ),
                Map.entry(TransportType.class, TransportType.HTTP),
                Map.entry(String.class, "s3cret"),
                Map.entry(Boolean.class, Boolean.FALSE),
                Map.entry(Integer.class, 5),
                Map.entry(Duration.class, Duration.ofMillis(5)),
                Map.entry(Pacing.class, Pacing.FAIL),
                Map.entry(TokenSupplier.class, TokenSupplier.of("t")),
                Map.entry(IMessageClient.class, LinqClient.builder().token("t").build()),
                Map.entry(OkHttpClient.class, new OkHttpClient()),
                Map.entry(SSLContextParameters.class, new SSLContextParameters()));
        AccountConfigurer configurer = new AccountConfigurer();
        IMessageEndpointConfigurer endpoints = new IMessageEndpointConfigurer();
        IMessageAccount account = new IMessageAccount();
        assertThat(AccountOption.names(account)).isEmpty();
        List<String> fields = Arrays.stream(IMessageAccount.class.getDeclaredFields())
                .map(field -> field.getName())
                .toList();
        assertThat(AccountOption.ALL).extracting(AccountOption::name).containsExactlyElementsOf(fields);
        for (String name : fields) {
            configurer.configure(context, account, name, values.get(configurer.getOptionType(name, true)), true);
        }
        IMessageEndpoint endpoint = context.getEndpoint("imessage:sendText", IMessageEndpoint.class);
        AccountOption.copy(account, endpoint.getConfiguration());
        for (String name : fields) {
            assertThat(endpoints.getOptionValue(endpoint, name, true))
                    .as(name)
                    .isEqualTo(values.get(configurer.getOptionType(name, true)));
        }
        assertThat(account.toString())
                .startsWith("account with [address, autoIdempotency, client")
                .doesNotContain("s3cret");
    }
}

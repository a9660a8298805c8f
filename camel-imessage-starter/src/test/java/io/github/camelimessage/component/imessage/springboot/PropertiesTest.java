// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static io.github.camelimessage.component.imessage.springboot.Runner.component;
import static io.github.camelimessage.component.imessage.springboot.Runner.configuration;
import static io.github.camelimessage.component.imessage.springboot.Runner.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.question.MemoryQuestionRepository;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.support.jsse.SSLContextParameters;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Properties reach the component. */
@Tag("line")
class PropertiesTest {

    @Test
    void everyOptionIsSet() {
        Map<String, Object> beans = Map.of(
                "client",
                        PhotonClient.builder().address("localhost:1").token("t").build(),
                "okHttpClient", new OkHttpClient(),
                "tokenSupplier", (TokenSupplier) () -> CompletableFuture.completedFuture("t"),
                "offsetRepository", new MemoryStateRepository(),
                "webhookSecretRepository", new MemoryStateRepository(),
                "idempotentRepository", new MemoryIdempotentRepository(),
                "questionRepository", new MemoryQuestionRepository(),
                "sslContextParameters", new SSLContextParameters(),
                "configuration", new IMessageConfiguration());
        Map<String, Object> expected = new HashMap<>();
        ApplicationContextRunner runner = with(".autowired-enabled=false");
        for (ComponentOptionModel option : ComponentMetadata.options()) {
            if (PropertiesSource.isAccounts(option)) {
                continue; // see AccountPropertiesTest
            }
            String name = option.getName();
            String text;
            if (PropertiesSource.isReference(option)) {
                assertThat(beans).as("a bean to set in this test").containsKey(name);
                text = "#bean:my-" + name;
                runner = runner.withInitializer(
                        context -> context.getBeanFactory().registerSingleton("my-" + name, beans.get(name)));
                expected.put(name, beans.get(name));
            } else {
                text = unusual(option);
                expected.put(name, read(option, text));
            }
            runner = runner.withPropertyValues(PropertyNames.of(name) + "=" + text);
        }

        runner.run(context -> {
            IMessageComponent component = component(context);
            PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
            expected.forEach((name, value) -> assertThat(getter.getOptionValue(component, name, true))
                    .as(name)
                    .isEqualTo(value));
        });
    }

    @Test
    void namesMayBeWrittenInEveryFormAndValuesAsPeopleWriteThem() {
        Map<String, Object> environment = Map.of("CAMEL_COMPONENT_IMESSAGE_RETRYMAXDELAY", "7s");
        with(".retryMaxAttempts=3", ".retry-initial-delay=2s", ".transport=http", ".effect=Confetti")
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment)))
                .run(context -> {
                    assertThat(configuration(context).getRetryMaxDelay()).isEqualTo(Duration.ofSeconds(7));
                    assertThat(configuration(context).getEffect()).isEqualTo(Effect.CONFETTI);
                    assertThat(configuration(context).getRetryMaxAttempts()).isEqualTo(3);
                    assertThat(configuration(context).getRetryInitialDelay()).isEqualTo(Duration.ofSeconds(2));
                    assertThat(configuration(context).getTransport()).isEqualTo(TransportType.HTTP);
                });
    }

    @Test
    void placeholdersOfCamelAreResolved() {
        with(".token={{my.token}}", "my.token=t0ken")
                .run(context -> assertThat(configuration(context).getToken()).isEqualTo("t0ken"));
    }

    @Test
    void aComponentOfTheUsersOwnKeepsWhatIsNotSet() {
        with(".retry-max-attempts=2")
                .withBean("imessage", IMessageComponent.class, PropertiesTest::ownComponent)
                .run(context -> {
                    assertThat(configuration(context).getAddress()).isEqualTo("mine:1");
                    assertThat(configuration(context).isTls()).isFalse();
                    assertThat(configuration(context).getRetryMaxAttempts()).isEqualTo(2);
                });
    }

    @Test
    void beansOfTheUserAreTaken() {
        OkHttpClient http = new OkHttpClient();
        TokenSupplier tokens = () -> CompletableFuture.completedFuture("t");
        IMessageClient client =
                PhotonClient.builder().address("localhost:1").token("t").build();
        with().withBean(OkHttpClient.class, () -> http)
                .withBean(TokenSupplier.class, () -> tokens)
                .withBean(IMessageClient.class, () -> client)
                .run(context -> {
                    assertThat(configuration(context).getOkHttpClient()).isSameAs(http);
                    assertThat(configuration(context).getTokenSupplier()).isSameAs(tokens);
                    assertThat(configuration(context).getClient()).isSameAs(client);
                });
    }

    @Test
    void aClassMayBeNamedInPlaceOfABean() {
        with(".offset-repository=#class:" + MemoryStateRepository.class.getName())
                .run(context -> assertThat(configuration(context).getOffsetRepository())
                        .isInstanceOf(MemoryStateRepository.class));
    }

    @Test
    void switchedOffTheComponentIsLeftAlone() {
        for (String off : new String[] {"camel.component.enabled=false", ".enabled=false"}) {
            with(off, ".address=a:1", ".no-such-option=x").run(context -> {
                assertThat(context).doesNotHaveBean(IMessageComponentAutoConfiguration.class);
                assertThat(configuration(context).getAddress()).isNull();
            });
        }
        for (String off : new String[] {"camel.component.customizer.enabled=false", ".customizer.enabled=false"}) {
            with(off, ".address=a:1")
                    .run(context ->
                            assertThat(configuration(context).getAddress()).isNull());
        }
    }

    private static IMessageComponent ownComponent() {
        IMessageComponent component = new IMessageComponent();
        component.getConfiguration().setAddress("mine:1");
        component.getConfiguration().setTls(false);
        return component;
    }

    /** Some value that is not the default. */
    private static String unusual(ComponentOptionModel option) {
        return switch (option.getType()) {
            case "boolean" ->
                option.getName().equals("autowiredEnabled")
                        ? "false"
                        : String.valueOf(!Boolean.parseBoolean(String.valueOf(option.getDefaultValue())));
            case "integer" -> "7";
            case "duration" -> "1234ms";
            case "enum" -> option.getEnums().get(option.getEnums().size() - 1);
            default -> option.getName().equals("formatting") ? "bold:0:5" : "some-" + option.getName();
        };
    }

    private static Object read(ComponentOptionModel option, String text) {
        try {
            return ApplicationConversionService.getSharedInstance()
                    .convert(text, Class.forName(PropertiesSource.type(option)));
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}

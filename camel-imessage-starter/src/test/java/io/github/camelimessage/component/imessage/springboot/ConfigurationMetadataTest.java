// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.PropertyConfigurerGetter;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataProperty;
import org.springframework.boot.configurationmetadata.ConfigurationMetadataRepositoryJsonBuilder;
import org.springframework.boot.convert.ApplicationConversionService;

/** An editor offers the component's options for {@code application.properties}. */
class ConfigurationMetadataTest {

    /** Those of the starter itself. */
    private static final Set<String> OWN = Set.of("enabled", "customizer.enabled", "offset-directory");

    private static final Map<String, ConfigurationMetadataProperty> PROPERTIES = properties();

    static Stream<ComponentOptionModel> options() {
        return ComponentMetadata.options().stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void anOptionIsAPropertyOfTheSameTypeDescriptionAndDefault(ComponentOptionModel option) throws Exception {
        ConfigurationMetadataProperty property = PROPERTIES.get(PropertyNames.of(option.getName()));

        assertThat(property).as(option.getName()).isNotNull();
        assertThat(property.getType()).isEqualTo(PropertiesSource.type(option));
        assertThat(property.getDescription()).isEqualTo(PropertiesSource.description(option));
        assertThat(property.isDeprecated()).isEqualTo(option.isDeprecated());
        assertThat(property.getDefaultValue()).isEqualTo(normal(PropertiesSource.defaultValue(option)));
        assertThat(property.getHints().getValueHints().stream()
                        .map(hint -> hint.getValue().toString())
                        .toList())
                .isEqualTo(PropertiesSource.isChoice(option) ? option.getEnums() : List.of());
    }

    /** Both metadata files could be wrong; this test uses the component itself. */
    @ParameterizedTest
    @MethodSource("options")
    void aDefaultIsTheOneOfTheComponent(ComponentOptionModel option) throws Exception {
        Object written = PROPERTIES.get(PropertyNames.of(option.getName())).getDefaultValue();
        if (written == null) {
            return;
        }
        Class<?> type = Class.forName(PropertiesSource.type(option));
        Object read = ApplicationConversionService.getSharedInstance().convert(written, type);

        assertThat(read).isEqualTo(valueOf(new IMessageComponent(), option));
    }

    @ParameterizedTest
    @MethodSource("options")
    void aSecretIsMarkedAsSuch(ComponentOptionModel option) {
        String name = PropertyNames.of(option.getName());

        assertThat(PROPERTIES.get(name).getDescription().endsWith(PropertiesSource.SECRET))
                .isEqualTo(option.isSecret());
        assertThat(PropertyNames.isSecret(name)).isEqualTo(option.isSecret());
    }

    @Test
    void thereIsNothingElseButTheStartersOwn() {
        Set<String> options =
                options().map(option -> PropertyNames.of(option.getName())).collect(Collectors.toSet());
        Set<String> own = OWN.stream().map(PropertyNames::of).collect(Collectors.toSet());

        assertThat(PROPERTIES.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(options.stream(), own.stream()).toList());
        assertThat(own).allSatisfy(name -> {
            assertThat(PROPERTIES.get(name).getDescription()).isNotBlank();
            assertThat(PROPERTIES.get(name).getDefaultValue()).isNotNull();
        });
    }

    static Object valueOf(IMessageComponent component, ComponentOptionModel option) throws Exception {
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            if (component.getCamelContext() == null) {
                component.setCamelContext(context);
                component.init();
            }
            PropertyConfigurerGetter getter = (PropertyConfigurerGetter) component.getComponentPropertyConfigurer();
            return getter.getOptionValue(component, option.getName(), true);
        }
    }

    /** As the reader of the metadata returns numbers. */
    private static Object normal(Object value) {
        return value instanceof Long number ? (Object) number.intValue() : value;
    }

    private static Map<String, ConfigurationMetadataProperty> properties() {
        try (InputStream file =
                ConfigurationMetadataTest.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            return ConfigurationMetadataRepositoryJsonBuilder.create(file)
                    .build()
                    .getAllProperties();
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.tooling.model.ComponentModel.ComponentOptionModel;
import org.apache.camel.tooling.model.JsonMapper;
import org.springframework.beans.BeanUtils;

/** The generated metadata of the component's options. */
final class ComponentMetadata {

    private static final String FILE = "/META-INF/io/github/camelimessage/component/imessage/imessage.json";

    private ComponentMetadata() {}

    /** Those of an account, which have the names of the component's. */
    static List<ComponentOptionModel> accountOptions() {
        Set<String> names = Arrays.stream(BeanUtils.getPropertyDescriptors(IMessageAccount.class))
                .map(PropertyDescriptor::getName)
                .collect(Collectors.toSet());
        return options().stream()
                .filter(option -> names.contains(option.getName()))
                .toList();
    }

    /** The options of the component, those of its nested configuration among them, by name. */
    static List<ComponentOptionModel> options() {
        try (InputStream file = IMessageComponent.class.getResourceAsStream(FILE)) {
            String json = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JsonMapper.generateComponentModel(json).getComponentOptions().stream()
                    .sorted(Comparator.comparing(ComponentOptionModel::getName))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.spi.StateRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/** Chooses where consumers save their position if neither a property nor an endpoint sets it. */
final class DefaultOffsets {

    private static final Logger LOG = LoggerFactory.getLogger(DefaultOffsets.class);

    private final ApplicationContext context;
    private final ObjectProvider<StateRepository<String, String>> beans;
    private final String directory;

    DefaultOffsets(
            ApplicationContext context, ObjectProvider<StateRepository<String, String>> beans, String directory) {
        if (directory.isBlank()) {
            throw new IMessagePropertyException(
                    PropertyNames.of("offsetDirectory"),
                    "is empty",
                    "Name a directory, or write " + IMessageProperties.NO_DIRECTORY
                            + " to keep positions in memory only.",
                    null);
        }
        this.context = context;
        this.beans = beans;
        this.directory = directory;
    }

    /** @return null for the memory of the component */
    StateRepository<String, String> choose() {
        StateRepository<String, String> bean = bean();
        if (bean != null) {
            LOG.info("Consumers of imessage:events keep their position in the bean {}", bean);
            return bean;
        }
        if (directory.equals(IMessageProperties.NO_DIRECTORY)) {
            return null;
        }
        String application = applicationName();
        if (application == null) {
            LOG.warn("Consumers of imessage:events keep their position in memory only: set spring.application.name,"
                    + " after which the file of the position is named");
            return null;
        }
        // Different names always give different files.
        Path file = Path.of(directory, URLEncoder.encode(application, StandardCharsets.UTF_8) + ".offsets");
        LOG.info("Consumers of imessage:events keep their position in {}", file.toAbsolutePath());
        return new FileOffsetRepository(file);
    }

    /** The only bean that can hold positions, or the one that is marked as primary; null when there are several. */
    private StateRepository<String, String> bean() {
        StateRepository<String, String> unique = beans.getIfUnique();
        if (unique != null && holdsPositions(unique)) {
            return unique;
        }
        List<StateRepository<String, String>> candidates =
                beans.stream().filter(DefaultOffsets::holdsPositions).toList();
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private static boolean holdsPositions(StateRepository<String, String> bean) {
        return !(bean instanceof JdbcSecretRepository);
    }

    /** @return null when the application has no name, and no class to take one from */
    private String applicationName() {
        String name = context.getEnvironment().getProperty("spring.application.name");
        if (StringUtils.hasText(name)) {
            return name;
        }
        String[] mainClasses = context.getBeanNamesForAnnotation(SpringBootConfiguration.class);
        return mainClasses.length == 0
                ? null
                : ClassUtils.getUserClass(context.getType(mainClasses[0])).getName();
    }
}

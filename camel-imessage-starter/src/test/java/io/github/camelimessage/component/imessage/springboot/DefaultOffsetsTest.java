// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.springboot;

import static io.github.camelimessage.component.imessage.springboot.Runner.configuration;
import static io.github.camelimessage.component.imessage.springboot.Runner.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.offset.JdbcSecretRepository;
import java.nio.file.Path;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Where positions are saved by default. */
@Tag("line")
class DefaultOffsetsTest {

    @TempDir
    Path directory;

    @Test
    void inAFileNamedAfterTheApplication() {
        assertThat(repository(with("spring.application.name=concierge", in(directory))))
                .isInstanceOf(FileOffsetRepository.class)
                .hasToString("FileOffsetRepository[" + directory.resolve("concierge.offsets") + "]");
    }

    @Test
    void anotherApplicationInTheSameDirectoryHasAnotherFile() {
        assertThat(repository(with("spring.application.name=desk/1", in(directory))))
                .hasToString("FileOffsetRepository[" + directory.resolve("desk%2F1.offsets") + "]");
    }

    @Test
    void withoutANameInAFileNamedAfterTheMainClass() {
        assertThat(repository(with(in(directory)).withUserConfiguration(NamelessApplication.class)))
                .hasToString("FileOffsetRepository["
                        + directory.resolve(NamelessApplication.class.getName().replace("$", "%24") + ".offsets")
                        + "]");
    }

    @Test
    void withoutADirectoryBelowTheWorkingDirectory() {
        assertThat(repository(with("spring.application.name=concierge")))
                .hasToString("FileOffsetRepository["
                        + Path.of("imessage-offsets", "concierge.offsets").toAbsolutePath() + "]");
    }

    @Test
    void positionsAreInMemoryIfSwitchedOffOrWithoutAName() {
        assertThat(repository(with("spring.application.name=concierge", ".offset-directory=none")))
                .isNull();
        assertThat(repository(with(in(directory)))).isNull();
    }

    @Test
    void positionsAreInTheOnlyBeanOfItsType() {
        MemoryStateRepository mine = new MemoryStateRepository();

        assertThat(repository(with("spring.application.name=concierge", in(directory))
                        .withBean("mine", MemoryStateRepository.class, () -> mine)))
                .isSameAs(mine);
    }

    @Test
    void positionsAreNotInAStoreOfSecrets() {
        MemoryStateRepository mine = new MemoryStateRepository();
        ApplicationContextRunner runner = with("spring.application.name=concierge", in(directory))
                .withBean("secrets", JdbcSecretRepository.class);

        assertThat(repository(runner)).isInstanceOf(FileOffsetRepository.class);
        assertThat(repository(runner.withBean("mine", MemoryStateRepository.class, () -> mine)))
                .isSameAs(mine);
    }

    @Test
    void positionsAreNotInOneOfSeveralBeans() {
        assertThat(repository(with("spring.application.name=concierge", in(directory))
                        .withBean("mine", MemoryStateRepository.class)
                        .withBean("other", MemoryStateRepository.class)))
                .isInstanceOf(FileOffsetRepository.class);
    }

    @Test
    void positionsAreInTheNamedRepository() {
        MemoryStateRepository mine = new MemoryStateRepository();
        ApplicationContextRunner runner = with("spring.application.name=concierge", in(directory))
                .withBean("mine", MemoryStateRepository.class, () -> mine)
                .withBean("other", MemoryStateRepository.class);

        assertThat(repository(runner.withPropertyValues(PropertyNames.of("offsetRepository") + "=#bean:mine")))
                .isSameAs(mine);
    }

    @Test
    void whereTheComponentOfTheUserHasIt() {
        MemoryStateRepository mine = new MemoryStateRepository();

        assertThat(repository(with("spring.application.name=concierge", in(directory))
                        .withBean("imessage", IMessageComponent.class, () -> {
                            IMessageComponent component = new IMessageComponent();
                            component.getConfiguration().setOffsetRepository(mine);
                            return component;
                        })))
                .isSameAs(mine);
    }

    private static String in(Path directory) {
        return ".offset-directory=" + directory;
    }

    @SuppressWarnings("unchecked")
    private static StateRepository<String, String> repository(ApplicationContextRunner runner) {
        StateRepository<String, String>[] chosen = new StateRepository[1];
        runner.run(context -> chosen[0] = configuration(context).getOffsetRepository());
        return chosen[0];
    }

    @SpringBootConfiguration(proxyBeanMethods = false)
    static class NamelessApplication {}
}

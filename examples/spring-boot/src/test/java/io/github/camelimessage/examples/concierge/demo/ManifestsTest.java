// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretKeySelector;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeMount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.github.camelimessage.component.imessage.springboot.IMessageComponentProperties;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The manifests are valid, and the names in them agree with each other and with the application. */
class ManifestsTest {

    @Test
    void aFieldThatKubernetesDoesNotHaveIsAnError() throws Exception {
        ObjectNode good = Manifests.parse("{apiVersion: apps/v1, kind: Deployment, spec: {replicas: 1}}");
        assertThat(Manifests.object(good)).isInstanceOf(Deployment.class);

        ObjectNode bad = Manifests.parse("{apiVersion: apps/v1, kind: Deployment, spec: {replica: 1}}");
        assertThatThrownBy(() -> Manifests.object(bad)).isInstanceOf(UnrecognizedPropertyException.class);
        ObjectNode nested =
                Manifests.parse("{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers:"
                        + " [{name: a, readinessProbe: {httpGet: {url: /}}}]}}}}");
        assertThatThrownBy(() -> Manifests.object(nested)).isInstanceOf(UnrecognizedPropertyException.class);
        assertThatThrownBy(() -> Manifests.parse("{kind: Secret, kind: Role}")).hasMessageContaining("Duplicate");
    }

    @Test
    void eachFileHasItsObjects() throws Exception {
        assertThat(Manifests.read("secret.yaml").objects()).hasOnlyElementsOfTypes(Secret.class);
        assertThat(Manifests.read("single.yaml").objects())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(PersistentVolumeClaim.class, Deployment.class, Service.class);
        assertThat(Manifests.read("leader.yaml").objects())
                .<Class<?>>extracting(Object::getClass)
                .containsExactly(ServiceAccount.class, Role.class, RoleBinding.class, Secret.class, Deployment.class);
    }

    @ParameterizedTest
    @CsvSource({"single.yaml,secret.yaml", "leader.yaml,leader.yaml"})
    void namesAgree(String file, String secrets) throws Exception {
        Manifests manifests = Manifests.read(file);
        Deployment deployment = manifests.only(Deployment.class);
        Map<String, String> labels =
                deployment.getSpec().getTemplate().getMetadata().getLabels();
        assertThat(labels).isNotEmpty();
        assertThat(deployment.getSpec().getSelector().getMatchLabels()).isEqualTo(labels);
        assertThat(manifests.objects())
                .allSatisfy(
                        object -> assertThat(object.getMetadata().getLabels()).isEqualTo(labels));

        Container container = container(deployment);
        Secret secret = Manifests.read(secrets).only(Secret.class);
        Set<String> used = new TreeSet<>();
        keys(container).forEach(key -> {
            assertThat(key.getName()).isEqualTo(secret.getMetadata().getName());
            used.add(key.getKey());
        });
        assertThat(used).isNotEmpty().isEqualTo(secret.getStringData().keySet());
        assertThat(secret.getStringData().values()).as("to be set").containsOnly("");
        assertThat(secret.getData()).isNullOrEmpty();

        assertThat(container.getPorts()).extracting(ContainerPort::getName).containsExactly("http");
        assertThat(container.getPorts())
                .extracting(ContainerPort::getContainerPort)
                .containsExactly(8080);
        assertThat(probes(container)).hasSize(3).allSatisfy(probe -> assertThat(
                        probe.getHttpGet().getPort().getStrVal())
                .isEqualTo("http"));
        assertThat(container.getVolumeMounts())
                .extracting(VolumeMount::getName)
                .containsExactlyInAnyOrderElementsOf(pod(deployment).getVolumes().stream()
                        .map(Volume::getName)
                        .toList());
    }

    @Test
    void thePodOfTheFilesHasThemAlone() throws Exception {
        Manifests manifests = Manifests.read("single.yaml");
        Deployment deployment = manifests.only(Deployment.class);
        assertThat(deployment.getSpec().getReplicas()).isEqualTo(1);
        assertThat(deployment.getSpec().getStrategy().getType()).isEqualTo("Recreate");
        assertThat(pod(deployment).getAutomountServiceAccountToken()).isFalse();
        assertThat(pod(deployment).getVolumes())
                .filteredOn(volume -> volume.getPersistentVolumeClaim() != null)
                .singleElement()
                .satisfies(
                        volume -> assertThat(volume.getPersistentVolumeClaim().getClaimName())
                                .isEqualTo(manifests
                                        .only(PersistentVolumeClaim.class)
                                        .getMetadata()
                                        .getName()));
        assertThat(value(container(deployment), "CONCIERGE_DATA"))
                .isEqualTo(container(deployment).getVolumeMounts().get(0).getMountPath());

        Service service = manifests.only(Service.class);
        assertThat(service.getSpec().getSelector())
                .isEqualTo(deployment.getSpec().getTemplate().getMetadata().getLabels());
        assertThat(service.getSpec().getPorts())
                .singleElement()
                .satisfies(port -> assertThat(port.getTargetPort().getStrVal()).isEqualTo("http"));
    }

    @Test
    void theImageIsThatOfTheBuild() throws Exception {
        String build = Files.readString(Path.of("pom.xml"));
        Container container = container(Manifests.read("single.yaml").only(Deployment.class));

        assertThat(build)
                .contains("<image>" + container.getImage().replace(":latest", "") + "</image>")
                .contains("<port>" + container.getPorts().get(0).getContainerPort() + "</port>");
    }

    @Test
    void theRoleIsBoundToTheAccountOfThePods() throws Exception {
        Manifests manifests = Manifests.read("leader.yaml");
        RoleBinding binding = manifests.only(RoleBinding.class);
        String account = manifests.only(ServiceAccount.class).getMetadata().getName();

        assertThat(binding.getRoleRef().getKind()).isEqualTo("Role");
        assertThat(binding.getRoleRef().getName())
                .isEqualTo(manifests.only(Role.class).getMetadata().getName());
        assertThat(manifests.only(Role.class).getApiVersion())
                .startsWith(binding.getRoleRef().getApiGroup() + "/");
        assertThat(binding.getSubjects()).singleElement().satisfies(subject -> {
            assertThat(subject.getKind()).isEqualTo("ServiceAccount");
            assertThat(subject.getName()).isEqualTo(account);
        });
        Deployment deployment = manifests.only(Deployment.class);
        assertThat(pod(deployment).getServiceAccountName()).isEqualTo(account);
        assertThat(deployment.getSpec().getReplicas()).isGreaterThan(1);
    }

    /** Spring's own rules for environment variables, on the classes that they are for. */
    @Test
    void springBindsTheVariablesOfTheLeader() throws Exception {
        Map<String, Object> environment = new HashMap<>();
        container(Manifests.read("leader.yaml").only(Deployment.class))
                .getEnv()
                .forEach(variable -> environment.put(
                        variable.getName(), Objects.requireNonNullElse(variable.getValue(), "a-secret")));
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource("systemEnvironment", environment));
        Binder binder = new Binder(ConfigurationPropertySources.from(sources));

        IMessageComponentProperties component = binder.bind(
                        "camel.component.imessage", IMessageComponentProperties.class)
                .get();
        assertThat(component.projectId()).isEqualTo(environment.remove("CAMEL_COMPONENT_IMESSAGE_PROJECT_ID"));
        assertThat(component.projectSecret()).isEqualTo(environment.remove("CAMEL_COMPONENT_IMESSAGE_PROJECT_SECRET"));
        assertThat(component.offsetRepository())
                .isEqualTo(environment.remove("CAMEL_COMPONENT_IMESSAGE_OFFSET_REPOSITORY"));
        assertThat(binder.bind("spring.datasource", Bindable.mapOf(String.class, Object.class))
                        .get())
                .isEqualTo(Map.of(
                        "url", environment.remove("SPRING_DATASOURCE_URL"),
                        "username", environment.remove("SPRING_DATASOURCE_USERNAME"),
                        "password", environment.remove("SPRING_DATASOURCE_PASSWORD")));
        assertThat(binder.bind("management.endpoint.health.probes.enabled", boolean.class)
                        .get())
                .isEqualTo(Boolean.valueOf((String) environment.remove("MANAGEMENT_ENDPOINT_HEALTH_PROBES_ENABLED")));
        assertThat(environment).as("not bound").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"single.yaml", "leader.yaml"})
    void aPodHasNoMoreRightsThanItNeeds(String file) throws Exception {
        Deployment deployment = Manifests.read(file).only(Deployment.class);
        assertThat(pod(deployment).getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(container(deployment).getSecurityContext()).satisfies(context -> {
            assertThat(context.getAllowPrivilegeEscalation()).isFalse();
            assertThat(context.getReadOnlyRootFilesystem()).isTrue();
            assertThat(context.getCapabilities().getDrop()).containsExactly("ALL");
        });
        assertThat(container(deployment).getResources().getLimits()).containsKey("memory");
    }

    static PodSpec pod(Deployment deployment) {
        return deployment.getSpec().getTemplate().getSpec();
    }

    static Container container(Deployment deployment) {
        List<Container> containers = pod(deployment).getContainers();
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    static List<Probe> probes(Container container) {
        return Stream.of(container.getStartupProbe(), container.getLivenessProbe(), container.getReadinessProbe())
                .filter(Objects::nonNull)
                .toList();
    }

    private static Stream<SecretKeySelector> keys(Container container) {
        return container.getEnv().stream()
                .filter(variable -> variable.getValueFrom() != null)
                .map(variable -> variable.getValueFrom().getSecretKeyRef());
    }

    private static String value(Container container, String name) {
        return container.getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .collect(Collectors.joining());
    }
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.PolicyRule;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.cluster.CamelClusterView;
import org.apache.camel.component.kubernetes.KubernetesConfiguration;
import org.apache.camel.component.kubernetes.cluster.KubernetesClusterService;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Camel's election by a lease, against a server of Kubernetes' API in memory: its calls are those that the role allows. */
@Tag("base-line")
@Timeout(300)
class LeaseTest {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String NAMESPACE = "test";
    private static final String GROUP = "answers";
    private static final String OWN = "test";

    /** {@code /apis/GROUP/VERSION/namespaces/NAMESPACE/RESOURCE/NAME}, or {@code /api/VERSION/...} for the first group. */
    private static final Pattern PATH = Pattern.compile("/(?:api|apis/(?<group>[^/]+))/v1/namespaces/" + NAMESPACE
            + "/(?<resource>[^/?]+)(?<name>/[^/?]+)?(?:\\?.*)?");

    private final KubernetesMockServer server = new KubernetesMockServer(
            new Context(), new MockWebServer(), new HashMap<>(), new KubernetesCrudDispatcher(), false);

    private Manifests manifests;
    private Map<String, String> labels;

    @BeforeEach
    void serve() throws Exception {
        server.init();
        manifests = Manifests.read("leader.yaml");
        labels = manifests
                .only(Deployment.class)
                .getSpec()
                .getTemplate()
                .getMetadata()
                .getLabels();
    }

    @AfterEach
    void close() {
        server.destroy();
    }

    @Test
    void anElectionAndAChangeOfLeadersNeedTheRoleAndNoMore() throws Exception {
        try (KubernetesClient client = ownClient()) {
            pod(client, "one");
            pod(client, "two");
            DefaultCamelContext one = node("one");
            CamelClusterView first = view(one);
            await().atMost(SOON).until(() -> first.getLocalMember().isLeader());
            DefaultCamelContext two = node("two");
            CamelClusterView second = view(two);
            one.stop();
            client.pods().inNamespace(NAMESPACE).withName("one").delete();
            await().atMost(SOON).until(() -> second.getLocalMember().isLeader());
            two.stop();
        }
        assertThat(called()).isEqualTo(allowed());
    }

    /** Calls of Kubernetes itself, which the role need not allow. */
    private KubernetesClient ownClient() {
        try (KubernetesClient client = server.createClient()) {
            return new KubernetesClientBuilder()
                    .withConfig(new ConfigBuilder(client.getConfiguration())
                            .withUserAgent(OWN)
                            .build())
                    .build();
        }
    }

    private Set<String> called() throws InterruptedException {
        Set<String> called = new TreeSet<>();
        for (RecordedRequest request = next(); request != null; request = next()) {
            if (!OWN.equals(request.getHeader("User-Agent"))) {
                called.add(right(request));
            }
        }
        return called;
    }

    private RecordedRequest next() throws InterruptedException {
        return server.takeRequest(100, TimeUnit.MILLISECONDS);
    }

    private void pod(KubernetesClient client, String name) {
        client.pods()
                .inNamespace(NAMESPACE)
                .resource(new PodBuilder()
                        .withNewMetadata()
                        .withName(name)
                        .withLabels(labels)
                        .endMetadata()
                        .withNewStatus()
                        .withPhase("Running")
                        .addNewCondition()
                        .withType("Ready")
                        .withStatus("True")
                        .endCondition()
                        .endStatus()
                        .build())
                .create();
    }

    /** With a client of its own, which a view closes when it ends. */
    private DefaultCamelContext node(String pod) throws Exception {
        KubernetesConfiguration configuration = new KubernetesConfiguration();
        configuration.setKubernetesClient(server.createClient());
        KubernetesClusterService service = new KubernetesClusterService(configuration);
        service.setKubernetesResourcesNamespace(NAMESPACE);
        service.setPodName(pod);
        service.setClusterLabels(labels);
        service.setRetryPeriodMillis(500);
        service.setRenewDeadlineMillis(1000);
        service.setLeaseDurationMillis(2000);
        DefaultCamelContext context = new DefaultCamelContext();
        context.addService(service);
        context.start();
        return context;
    }

    private static CamelClusterView view(DefaultCamelContext context) throws Exception {
        CamelClusterView view =
                context.hasService(KubernetesClusterService.class).getView(GROUP);
        view.start();
        return view;
    }

    private static String right(RecordedRequest request) {
        Matcher path = PATH.matcher(request.getPath());
        assertThat(path.matches()).as(request.getPath()).isTrue();
        assertThat(request.getPath()).doesNotContain("watch=true");
        String verb =
                switch (request.getMethod()) {
                    case "GET" -> path.group("name") == null ? "list" : "get";
                    case "POST" -> "create";
                    case "PUT" -> "update";
                    default -> request.getMethod();
                };
        return right(path.group("group") == null ? "" : path.group("group"), path.group("resource"), verb);
    }

    private Set<String> allowed() {
        Set<String> allowed = new TreeSet<>();
        for (PolicyRule rule : manifests.only(Role.class).getRules()) {
            for (String group : rule.getApiGroups()) {
                for (String resource : rule.getResources()) {
                    rule.getVerbs().forEach(verb -> allowed.add(right(group, resource, verb)));
                }
            }
        }
        return allowed;
    }

    private static String right(String group, String resource, String verb) {
        return verb + " " + resource + " of " + group;
    }
}

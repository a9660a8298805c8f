// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.examples.concierge.demo;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The manifests of docs/operating/kubernetes, read so that a field that Kubernetes does not have is an error. */
record Manifests(List<HasMetadata> objects) {

    private static final Path FOLDER = Path.of("../../docs/operating/kubernetes");

    private static final Map<String, Class<? extends HasMetadata>> KINDS = Stream.of(
                    Deployment.class,
                    PersistentVolumeClaim.class,
                    Role.class,
                    RoleBinding.class,
                    Secret.class,
                    Service.class,
                    ServiceAccount.class)
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private static final ObjectMapper YAML = YAMLMapper.builder(new YAMLFactory())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .annotationIntrospector(new JacksonAnnotationIntrospector() {
                /** The model would keep unknown fields. */
                @Override
                public Boolean hasAnySetter(Annotated field) {
                    return false;
                }
            })
            .build();

    static Manifests read(String... files) throws IOException {
        List<HasMetadata> objects = new ArrayList<>();
        for (String file : files) {
            try (MappingIterator<ObjectNode> documents = YAML.readerFor(ObjectNode.class)
                    .readValues(FOLDER.resolve(file).toFile())) {
                while (documents.hasNext()) {
                    objects.add(object(documents.next()));
                }
            }
        }
        return new Manifests(objects);
    }

    /** @throws com.fasterxml.jackson.databind.JsonMappingException for a field that the kind does not have */
    static HasMetadata object(ObjectNode document) throws IOException {
        Class<? extends HasMetadata> kind = KINDS.get(document.path("kind").asText());
        HasMetadata object = YAML.treeToValue(document, kind);
        if (!HasMetadata.getApiVersion(kind).equals(document.path("apiVersion").asText())) {
            throw new IOException(kind.getSimpleName() + " is of " + HasMetadata.getApiVersion(kind));
        }
        return object;
    }

    static ObjectNode parse(String yaml) throws IOException {
        return (ObjectNode) YAML.readTree(yaml);
    }

    <T extends HasMetadata> T only(Class<T> kind) {
        List<T> found =
                objects.stream().filter(kind::isInstance).map(kind::cast).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of the kind " + kind.getSimpleName());
        }
        return found.get(0);
    }
}

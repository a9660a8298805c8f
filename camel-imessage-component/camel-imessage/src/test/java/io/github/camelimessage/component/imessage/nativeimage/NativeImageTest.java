// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedClassResolver;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.GenericDescriptor;
import com.google.protobuf.Message;
import io.github.camelimessage.component.imessage.IMessageAccount;
import io.github.camelimessage.component.imessage.IMessageComponent;
import io.github.camelimessage.component.imessage.offset.FileOffsetRepository;
import io.github.camelimessage.component.imessage.question.JdbcQuestionRepository;
import io.github.camelimessage.component.imessage.telemetry.IMessageSpanDecorator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The metadata for native images names what is used by reflection, and nothing else; with {@code -Dnative.update=true} it
 * writes them. What Jackson, protobuf and Camel need is asked of them, not of the code that writes the files.
 */
class NativeImageTest {

    private static final String UPDATE =
            "mvn -pl camel-imessage-component/camel-imessage -am test -Dtest=NativeImageTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dnative.update=true";

    private static final boolean UPDATES = Boolean.getBoolean("native.update");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OURS = "io.github.camelimessage.";
    private static final Pattern LOOK_UP =
            Pattern.compile("(?:resolveClass|resolveMandatoryClass|forName|loadClass)\\(\\s*\"([^\"]+)\"");

    static Stream<Jar> jars() {
        return Jar.all();
    }

    @BeforeAll
    static void update() throws IOException {
        if (UPDATES) {
            MetadataFiles.update();
        }
    }

    @Test
    void filesAreThoseOfTheClasses() throws IOException {
        for (Map.Entry<Path, String> file : MetadataFiles.generated().entrySet()) {
            assertThat(file.getKey())
                    .as("up to date with the jar; to update: %s", UPDATE)
                    .content()
                    .isEqualTo(file.getValue());
        }
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyNameIsAClass(Jar jar) throws IOException {
        assertThat(entries(jar)).isNotEmpty().allSatisfy(entry -> {
            Class<?> type = Jar.load(entry.path("name").asText());
            assertThat(entry.path("allRecordComponents").asBoolean()).isEqualTo(type.isRecord());
            assertThat(entry.path("allPermittedSubclasses").asBoolean()).isEqualTo(type.isSealed());
        });
    }

    /** Jackson's own view of each class: where its properties are, of what types they are, and which subtypes there are. */
    @Test
    void jacksonFindsWhatItNeeds() throws IOException {
        Set<String> complete = names("allDeclaredConstructors");
        List<Class<?>> bound = complete.stream()
                .filter(name -> name.startsWith(OURS))
                .<Class<?>>map(Jar::load)
                .filter(type -> type.isRecord() || type.isSealed())
                .toList();

        assertThat(bound).hasSizeGreaterThan(200).allSatisfy(type -> {
            assertThat(complete).containsAll(ours(written(type)));
            assertThat(complete).containsAll(ours(read(type)));
            assertThat(complete).containsAll(ours(subtypes(type)));
        });
    }

    private static Stream<JavaType> written(Class<?> type) {
        return types(JSON.getSerializationConfig().introspect(JSON.constructType(type)));
    }

    private static Stream<JavaType> read(Class<?> type) {
        return types(JSON.getDeserializationConfig().introspect(JSON.constructType(type)));
    }

    private static Stream<JavaType> types(BeanDescription bean) {
        return Stream.concat(
                Stream.of(bean.getType()), bean.findProperties().stream().map(BeanPropertyDefinition::getPrimaryType));
    }

    private static Stream<JavaType> subtypes(Class<?> type) {
        AnnotatedClass annotated = AnnotatedClassResolver.resolve(
                JSON.getDeserializationConfig(), JSON.constructType(type), JSON.getDeserializationConfig());
        Collection<NamedType> found =
                JSON.getSubtypeResolver().collectAndResolveSubtypesByClass(JSON.getDeserializationConfig(), annotated);
        return found.stream().map(subtype -> JSON.constructType(subtype.getType()));
    }

    /** With the types inside lists and maps. Interfaces and other classes of the component are not made by Jackson. */
    private static Set<String> ours(Stream<JavaType> types) {
        return types.flatMap(NativeImageTest::inside)
                .map(JavaType::getRawClass)
                .filter(type -> type.getName().startsWith(OURS))
                .filter(type -> type.isRecord() || type.isEnum() || type.isSealed())
                .map(Class::getName)
                .collect(Collectors.toSet());
    }

    private static Stream<JavaType> inside(JavaType type) {
        Stream<JavaType> content = Stream.ofNullable(type.getContentType());
        Stream<JavaType> arguments = type.getBindings().getTypeParameters().stream();
        return Stream.concat(Stream.of(type), Stream.concat(content, arguments).flatMap(NativeImageTest::inside));
    }

    /** Records that only the code itself reads, and that no annotation marks. */
    @Test
    void privateAnswersAreThere() throws IOException {
        assertThat(names("allRecordComponents"))
                .contains(
                        "io.github.camelimessage.photon.project.TokenAnswer",
                        "io.github.camelimessage.photon.project.ProjectUsers$Page");
    }

    /** From the descriptors: each message and each enum of the contract, also those in files of other libraries. */
    @Test
    void protobufFindsWhatItNeeds() throws IOException {
        Set<String> methods = names("allPublicMethods");
        Set<String> needed = new TreeSet<>();
        for (Class<?> type : Jar.SDK.classes()) {
            if (Message.class.isAssignableFrom(type)) {
                needed(descriptor(type), needed);
            }
        }
        needed(MethodOptions.getDescriptor(), needed);
        assertThat(needed).hasSizeGreaterThan(100).contains("com.google.protobuf.Timestamp");
        assertThat(methods).containsAll(needed);
    }

    private static Descriptor descriptor(Class<?> message) {
        try {
            return (Descriptor) message.getMethod("getDescriptor").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static void needed(Descriptor message, Set<String> needed) {
        if (message.getOptions().getMapEntry() || !needed.add(name(message, message.getContainingType()))) {
            return;
        }
        needed.add(name(message, message.getContainingType()) + "$Builder");
        message.getFields().forEach(field -> {
            switch (field.getJavaType()) {
                case MESSAGE -> needed(field.getMessageType(), needed);
                case ENUM -> {
                    EnumDescriptor type = field.getEnumType();
                    needed.add(name(type, type.getContainingType()));
                }
                default -> {}
            }
        });
    }

    private static String name(GenericDescriptor type, Descriptor container) {
        if (container != null) {
            return name(container, container.getContainingType()) + "$" + type.getName();
        }
        FileDescriptor file = type.getFile();
        String outer = file.getOptions().getJavaMultipleFiles()
                ? ""
                : file.getOptions().getJavaOuterClassname() + "$";
        return file.getOptions().getJavaPackage() + "." + outer + type.getName();
    }

    /** Names in service files, and names in the code. */
    @ParameterizedTest
    @MethodSource("jars")
    void whatIsMadeByItsNameIsThere(Jar jar) throws IOException {
        Set<String> complete = names("allDeclaredConstructors");
        Set<String> looked = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(jar.folder().resolve("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                LOOK_UP.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(looked::add);
            }
        }
        assertThat(complete).containsAll(looked);
        assertThat(complete).containsAll(ReflectedClasses.named(jar).toList());
    }

    /** Classes that applications name in a configuration, and classes that Camel finds by a scheme. */
    @Test
    void beansOfUsersAreThere() throws IOException {
        assertThat(names("allDeclaredConstructors"))
                .contains(
                        IMessageComponent.class.getName(),
                        IMessageAccount.class.getName(),
                        FileOffsetRepository.class.getName(),
                        JdbcQuestionRepository.class.getName(),
                        IMessageSpanDecorator.class.getName());
    }

    @ParameterizedTest
    @MethodSource("jars")
    void everyResourceIsThere(Jar jar) throws IOException {
        List<Pattern> patterns = new ArrayList<>();
        read(jar, MetadataFiles.RESOURCE)
                .path("resources")
                .path("includes")
                .forEach(include ->
                        patterns.add(Pattern.compile(include.path("pattern").asText())));

        List<String> wanted = jar.resources().stream()
                .filter(resource -> !MetadataFiles.isJavaService(resource))
                .toList();
        assertThat(wanted)
                .isNotEmpty()
                .allMatch(resource -> patterns.stream()
                                .filter(pattern -> pattern.matcher(resource).matches())
                                .count()
                        == 1);
        assertThat(patterns).hasSameSizeAs(wanted);
    }

    /** The place in the jar where {@code native-image} looks. */
    @ParameterizedTest
    @MethodSource("jars")
    void theJarHasTheFiles(Jar jar) throws IOException {
        assumeThat(UPDATES).as("they are in the next build").isFalse();
        for (String name : List.of(MetadataFiles.REFLECT, MetadataFiles.RESOURCE)) {
            assertThat(jar.text(jar.metadata() + "/" + name))
                    .isEqualTo(Files.readString(MetadataFiles.file(jar, name)));
        }
    }

    private static Set<String> names(String flag) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Jar jar : Jar.all().toList()) {
            entries(jar).stream().filter(entry -> entry.path(flag).asBoolean()).forEach(entry -> assertThat(
                            names.add(entry.path("name").asText()))
                    .as("once")
                    .isTrue());
        }
        return names;
    }

    private static List<JsonNode> entries(Jar jar) throws IOException {
        return read(jar, MetadataFiles.REFLECT).valueStream().toList();
    }

    private static JsonNode read(Jar jar, String name) throws IOException {
        return JSON.readTree(MetadataFiles.file(jar, name).toFile());
    }
}

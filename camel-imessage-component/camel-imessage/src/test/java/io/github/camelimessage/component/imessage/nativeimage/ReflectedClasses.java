// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import com.google.protobuf.AbstractMessage;
import com.google.protobuf.ProtocolMessageEnum;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.api.management.ManagedResource;

/**
 * The classes of a jar that are used by reflection: by Jackson, by languages such as simple ({@code ${body.message}}), by
 * protobuf, by JMX, and those that Camel makes by their names.
 */
final class ReflectedClasses {

    /**
     * Other libraries' classes. In the SDK protobuf looks them up: the options of a call, which have its path over HTTP, and
     * what reads them. In the component our code does: Micrometer is optional, and so is camel-kafka.
     */
    private static final Map<Jar, List<String>> LOOKED_UP = Map.of(
            Jar.SDK,
            List.of("com.google.protobuf.DescriptorProtos$MethodOptions", "com.google.protobuf.ExtensionRegistry"),
            Jar.COMPONENT,
            List.of(
                    "io.micrometer.core.instrument.MeterRegistry",
                    "org.apache.camel.processor.resume.kafka.SingleNodeKafkaResumeStrategy"));

    private static final String OURS = "io.github.camelimessage.";
    private static final Pattern NAME = Pattern.compile("io\\.github\\.camelimessage\\.[\\w.$]*[A-Z][\\w$]*");

    private final SortedSet<Class<?>> found = new TreeSet<>(Comparator.comparing(Class::getName));

    private ReflectedClasses() {}

    static SortedSet<Class<?>> of(Jar jar) {
        ReflectedClasses all = new ReflectedClasses();
        List<Class<?>> classes = jar.classes();
        classes.stream()
                .filter(type -> !type.isSynthetic())
                .filter(type -> isProtobuf(type) || NamedByAnnotations.hasAny(type) || isManaged(type))
                .forEach(all::add);
        Set<String> internal = jar.internal();
        classes.stream()
                .filter(type -> !internal.contains(type.getPackageName()) && !internal.contains(type.getName()))
                .filter(type -> isShown(type))
                .filter(type -> isData(type) || jar.equals(Jar.COMPONENT) && isBean(type))
                .forEach(all::add);
        classes.stream()
                .flatMap(type -> ClassLiterals.in(jar.code(type)))
                .filter(name -> name.startsWith(OURS))
                .<Class<?>>map(Jar::load)
                .filter(ReflectedClasses::isData)
                .forEach(all::add);
        named(jar).map(Jar::load).forEach(all::add);
        LOOKED_UP.get(jar).stream().map(Jar::load).forEach(all::add);
        if (jar.equals(Jar.COMPONENT)) {
            all.found.removeAll(of(Jar.SDK));
        }
        return all.found;
    }

    /** The classes that the service files of Camel name. */
    static Stream<String> named(Jar jar) {
        return jar.resources().stream()
                .filter(resource -> resource.startsWith("META-INF/services/"))
                .flatMap(resource -> NAME.matcher(jar.text(resource)).results())
                .map(MatchResult::group)
                .distinct();
    }

    private void add(Class<?> type) {
        if (!found.add(type)) {
            return;
        }
        if (isProtobuf(type)) {
            Arrays.stream(type.getMethods())
                    .map(Method::getReturnType)
                    .filter(returned -> isProtobuf(returned) && !Modifier.isAbstract(returned.getModifiers()))
                    .forEach(this::add);
            return;
        }
        if (!type.getName().startsWith(OURS)) {
            return;
        }
        NamedByAnnotations.of(type).forEach(this::add);
        Stream.ofNullable(type.getPermittedSubclasses()).flatMap(Arrays::stream).forEach(this::add);
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .forEach(field -> follow(field.getGenericType()));
        Arrays.stream(type.getDeclaredMethods())
                .filter(ReflectedClasses::isGetter)
                .forEach(getter -> follow(getter.getGenericReturnType()));
    }

    private static boolean isGetter(Method method) {
        return method.getParameterCount() == 0
                && Modifier.isPublic(method.getModifiers())
                && !Modifier.isStatic(method.getModifiers());
    }

    private void follow(Type type) {
        if (type instanceof ParameterizedType generic) {
            follow(generic.getRawType());
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::follow);
        } else if (type instanceof WildcardType wildcard) {
            Arrays.stream(wildcard.getUpperBounds()).forEach(this::follow);
        } else if (type instanceof GenericArrayType array) {
            follow(array.getGenericComponentType());
        } else if (type instanceof Class<?> raw && raw.isArray()) {
            follow(raw.getComponentType());
        } else if (type instanceof Class<?> raw && raw.getName().startsWith(OURS) && isData(raw)) {
            add(raw);
        }
    }

    static boolean isProtobuf(Class<?> type) {
        return AbstractMessage.class.isAssignableFrom(type)
                || AbstractMessage.Builder.class.isAssignableFrom(type)
                || ProtocolMessageEnum.class.isAssignableFrom(type);
    }

    private static boolean isData(Class<?> type) {
        return type.isRecord()
                || type.isEnum()
                || type.isSealed()
                || Throwable.class.isAssignableFrom(type)
                || Collection.class.isAssignableFrom(type)
                || NamedByAnnotations.hasAny(type);
    }

    /** A bean that a configuration creates by the name of its class. */
    private static boolean isBean(Class<?> type) {
        return !Modifier.isAbstract(type.getModifiers())
                && Arrays.stream(type.getConstructors()).anyMatch(constructor -> constructor.getParameterCount() == 0);
    }

    private static boolean isManaged(Class<?> type) {
        return type.isAnnotationPresent(ManagedResource.class)
                || Arrays.stream(type.getDeclaredMethods())
                        .flatMap(method -> Arrays.stream(method.getAnnotations()))
                        .anyMatch(annotation ->
                                annotation.annotationType().getPackage().equals(ManagedResource.class.getPackage()));
    }

    private static boolean isShown(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isShown(type.getEnclosingClass()));
    }
}

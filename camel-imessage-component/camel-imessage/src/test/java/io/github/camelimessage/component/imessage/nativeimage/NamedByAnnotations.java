// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.nativeimage;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The classes that annotations of Jackson name, such as converters, naming strategies and subtypes. */
final class NamedByAnnotations {

    private NamedByAnnotations() {}

    static boolean hasAny(Class<?> type) {
        return annotations(type).findAny().isPresent();
    }

    static Collection<Class<?>> of(Class<?> type) {
        List<Class<?>> named = new ArrayList<>();
        annotations(type).forEach(annotation -> collect(annotation, named));
        return named;
    }

    private static Stream<Annotation> annotations(Class<?> type) {
        Stream<AnnotatedElement> executables = Stream.concat(
                        Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .flatMap(NamedByAnnotations::withParameters);
        return Stream.of(Stream.<AnnotatedElement>of(type), Arrays.stream(type.getDeclaredFields()), executables)
                .flatMap(elements -> elements)
                .flatMap(NamedByAnnotations::ofJackson);
    }

    private static Stream<AnnotatedElement> withParameters(Executable executable) {
        return Stream.concat(Stream.of(executable), Arrays.stream(executable.getParameters()));
    }

    private static Stream<Annotation> ofJackson(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations()).flatMap(annotation -> {
            Class<?> type = annotation.annotationType();
            if (type.isAnnotationPresent(JacksonAnnotationsInside.class)) {
                return ofJackson(type);
            }
            return type.getName().startsWith("com.fasterxml.jackson.") ? Stream.of(annotation) : Stream.empty();
        });
    }

    private static void collect(Annotation annotation, List<Class<?>> named) {
        for (Method attribute : annotation.annotationType().getDeclaredMethods()) {
            Object value = value(annotation, attribute);
            for (Object one : value instanceof Object[] many ? many : new Object[] {value}) {
                if (one instanceof Annotation inner) {
                    collect(inner, named);
                } else if (one instanceof Class<?> type && isMade(type)) {
                    named.add(type);
                }
            }
        }
    }

    /** Without the defaults that mean "not set". */
    private static boolean isMade(Class<?> type) {
        return !type.getName().startsWith("java.")
                && !type.isPrimitive()
                && !Modifier.isAbstract(type.getModifiers())
                && !type.getSimpleName().equals("None");
    }

    private static Object value(Annotation annotation, Method attribute) {
        try {
            return attribute.invoke(annotation);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}

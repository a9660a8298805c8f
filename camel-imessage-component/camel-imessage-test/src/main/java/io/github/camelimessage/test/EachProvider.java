// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Use it instead of {@code @Test}: the test runs once for each vendor, each time with a new simulator. The routes are
 * those of {@link IMessageTest}.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@TestTemplate
@ExtendWith(EachProviderContexts.class)
public @interface EachProvider {}

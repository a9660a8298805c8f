// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The address of a {@link Contact} parameter, if it is not the name of the parameter. */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Address {

    /** An e-mail address, a phone number in E.164 form, or a name such as {@code alice} for alice@example.com. */
    String value();
}

// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The members of a {@link Conversation} parameter besides the account. One address means the direct chat, several mean
 * a new group. Without this annotation it is the direct chat with the first {@link Contact} of the same method, or with
 * alice@example.com.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface With {

    /** Addresses, or names as with {@link Address}. The first one creates the group. */
    String[] value();
}

// SPDX-License-Identifier: Apache-2.0
/** The component {@code imessage:}, its endpoints and their options. */
package io.github.camelimessage.component.imessage;

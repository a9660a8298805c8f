// SPDX-License-Identifier: Apache-2.0
/** The operations of the producer. */
package io.github.camelimessage.component.imessage.operation;

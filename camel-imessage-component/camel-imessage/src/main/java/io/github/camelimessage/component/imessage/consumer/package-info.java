// SPDX-License-Identifier: Apache-2.0
/** The consumers of events and locations, and the positions they have reached. */
package io.github.camelimessage.component.imessage.consumer;

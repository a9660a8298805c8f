// SPDX-License-Identifier: Apache-2.0
/** The consumers of events and locations, and their positions. */
package io.github.camelimessage.component.imessage.consumer;

// SPDX-License-Identifier: Apache-2.0
/** The client for Linq's Partner API V3. */
package io.github.camelimessage.linq;

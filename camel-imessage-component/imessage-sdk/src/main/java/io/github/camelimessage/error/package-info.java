// SPDX-License-Identifier: Apache-2.0
/** The exceptions of all calls, with the vendors' error codes. */
package io.github.camelimessage.error;

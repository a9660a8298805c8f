// SPDX-License-Identifier: Apache-2.0
/** Questions that people are asked, and where they are saved until they are answered. */
package io.github.camelimessage.component.imessage.question;

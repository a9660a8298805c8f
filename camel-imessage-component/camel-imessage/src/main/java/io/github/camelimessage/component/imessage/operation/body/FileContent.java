// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.sdk.FileSource;

/**
 * A file that has to be uploaded before it can be sent.
 *
 * @param given what the exchange has, by which an upload is known again when the exchange is redelivered
 * @param file how it is read
 */
public record FileContent(Object given, FileSource file) {}

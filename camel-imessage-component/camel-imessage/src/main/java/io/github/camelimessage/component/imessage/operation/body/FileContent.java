// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation.body;

import io.github.camelimessage.sdk.FileSource;

/**
 * A file that must be uploaded before it can be sent.
 *
 * @param given the original object, by which a redelivery recognizes the upload
 * @param file how it is read
 */
public record FileContent(Object given, FileSource file) {}

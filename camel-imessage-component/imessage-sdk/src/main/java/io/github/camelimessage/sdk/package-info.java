// SPDX-License-Identifier: Apache-2.0
/**
 * The API for routes and applications, the same for both vendors: {@link io.github.camelimessage.sdk.IMessageClient}
 * and the types of its methods.
 */
package io.github.camelimessage.sdk;

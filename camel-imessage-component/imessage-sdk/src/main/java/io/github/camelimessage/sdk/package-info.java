// SPDX-License-Identifier: Apache-2.0
/**
 * What routes and applications call, the same for both vendors: {@link io.github.camelimessage.sdk.IMessageClient} and what its
 * methods take.
 */
package io.github.camelimessage.sdk;

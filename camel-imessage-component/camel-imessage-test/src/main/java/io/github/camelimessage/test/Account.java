// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.test;

/**
 * The account that the routes act for.
 *
 * @param address the address at the vendor: an e-mail address at Photon, a phone number at Linq
 */
public record Account(String address) {}

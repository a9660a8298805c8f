// SPDX-License-Identifier: Apache-2.0
/** The data that Linq keeps for an account: lines, ids of chats, contact cards, rate limits. */
package io.github.camelimessage.simulator.linq.account;

// SPDX-License-Identifier: Apache-2.0
/** The people, chats, messages and files of a simulator, and the log of their changes. */
package io.github.camelimessage.simulator.world;

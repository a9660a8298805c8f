// SPDX-License-Identifier: Apache-2.0
/** What both vendors have: chats, messages and their parts, polls, files, locations. */
package io.github.camelimessage.model;

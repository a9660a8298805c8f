// SPDX-License-Identifier: Apache-2.0
/** Tests of routes with JUnit: people who write and read, and assertions on what the routes sent them. */
package io.github.camelimessage.test;

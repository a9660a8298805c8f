// SPDX-License-Identifier: Apache-2.0
/** The test kit for tests with Spring. */
package io.github.camelimessage.test.spring;

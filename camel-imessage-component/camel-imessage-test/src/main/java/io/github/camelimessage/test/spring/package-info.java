// SPDX-License-Identifier: Apache-2.0
/** The same for tests with Spring. */
package io.github.camelimessage.test.spring;

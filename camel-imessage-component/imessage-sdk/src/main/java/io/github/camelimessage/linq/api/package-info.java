// SPDX-License-Identifier: Apache-2.0
/** Linq's own endpoints, one class for each part of the API. */
package io.github.camelimessage.linq.api;

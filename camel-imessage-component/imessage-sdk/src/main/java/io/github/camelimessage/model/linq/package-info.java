// SPDX-License-Identifier: Apache-2.0
/** Requests and answers of Linq's Partner API V3, as Linq names them. */
package io.github.camelimessage.model.linq;

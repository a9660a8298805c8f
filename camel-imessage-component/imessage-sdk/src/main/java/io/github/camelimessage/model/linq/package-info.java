// SPDX-License-Identifier: Apache-2.0
/** Requests and answers of Linq's Partner API V3, with the names of its documentation at {@code docs.linqapp.com}. */
package io.github.camelimessage.model.linq;

// SPDX-License-Identifier: Apache-2.0
/** The endpoints of Linq's Partner API V3 ({@code docs.linqapp.com}), one class for each part of the API. */
package io.github.camelimessage.linq.api;

// SPDX-License-Identifier: Apache-2.0
/** The client for Photon's Advanced iMessage service, over gRPC or HTTP/JSON. */
package io.github.camelimessage.photon;

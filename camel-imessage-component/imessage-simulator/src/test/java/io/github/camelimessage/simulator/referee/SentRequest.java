// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.referee;

import java.util.List;
import java.util.Map;

/**
 * A request as a client put it on the wire.
 *
 * @param target over HTTP the method, path and query; over gRPC the full name of the RPC
 * @param headers by name in lower case
 * @param body over gRPC the message
 */
record SentRequest(String target, Map<String, List<String>> headers, byte[] body) {}

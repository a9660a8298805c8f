// SPDX-License-Identifier: Apache-2.0
/**
 * A web page that shows the world and lets a user act in it: static files, a small JSON API, and a stream of events. It
 * is meant for the machine that the simulator runs on. It is not part of a vendor's API.
 */
package io.github.camelimessage.simulator.page;

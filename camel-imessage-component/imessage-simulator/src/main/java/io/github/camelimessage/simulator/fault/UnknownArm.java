// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/** Which part of a frame an unknown variant stands in for, as a server newer than the client may send it. */
public enum UnknownArm {
    /** The kind of event is unknown: the frame has a sequence and nothing that the client can read. */
    PAYLOAD,
    /** The event is of a known family, but the change in it is unknown. */
    CHANGE
}

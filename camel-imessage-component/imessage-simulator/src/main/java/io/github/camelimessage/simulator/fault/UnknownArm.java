// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.fault;

/** Which part of a frame is replaced by an unknown variant, as a newer server may send it. */
public enum UnknownArm {
    /** The kind of event is unknown: the client can read only the sequence. */
    PAYLOAD,
    /** The family of the event is known, but the change in it is not. */
    CHANGE
}

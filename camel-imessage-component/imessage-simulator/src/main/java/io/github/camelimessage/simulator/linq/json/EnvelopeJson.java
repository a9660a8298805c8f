// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.simulator.linq.json;

/** The body of every webhook. */
public record EnvelopeJson(
        String apiVersion,
        String createdAt,
        Object data,
        String eventId,
        String eventType,
        String partnerId,
        String traceId,
        String webhookVersion) {}

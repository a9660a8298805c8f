// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import java.util.Map;

/**
 * A user whom a project may write to. On the shared pool, messages can be sent only to registered users.
 *
 * @param phoneNumber in E.164 form
 * @param assignedPhoneNumber the line that this user sees
 * @param meta other data that Photon stores
 * @param createdAt ISO 8601
 */
public record ProjectUser(
        String id,
        String projectId,
        String firstName,
        String lastName,
        String email,
        String phoneNumber,
        String assignedPhoneNumber,
        Map<String, Object> meta,
        String createdAt) {}

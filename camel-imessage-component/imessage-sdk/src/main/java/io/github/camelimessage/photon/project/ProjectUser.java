// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import java.util.Map;

/**
 * Somebody whom a project may write to. On the shared pool only registered users can be written to.
 *
 * @param phoneNumber in E.164 form
 * @param assignedPhoneNumber the line that this user sees
 * @param meta what else Photon keeps
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

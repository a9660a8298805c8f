// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.photon.project;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.ErrorText;
import io.github.camelimessage.error.ValidationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** The users of a project (Photon: management plane, users). */
public final class ProjectUsers {

    private static final String USERS = "users";
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    private final ManagementCalls calls;

    ProjectUsers(ManagementCalls calls) {
        this.calls = calls;
    }

    private record Page(List<ProjectUser> users) {}

    /** All active users. */
    public CompletableFuture<List<ProjectUser>> list() {
        return list(null);
    }

    /** @param type {@code shared} or {@code dedicated}; null for both */
    public CompletableFuture<List<ProjectUser>> list(String type) {
        return Steps.map(
                calls.call(() -> ManagementRequest.get(Page.class, USERS, "").query("type", type)),
                page -> page.users() == null ? List.of() : List.copyOf(page.users()));
    }

    /** Registers a user. If the user is already registered with the same line, that user is returned. */
    public CompletableFuture<ProjectUser> create(NewProjectUser user) {
        return calls.call(() -> {
            if (user.phoneNumber() != null && !PHONE.matcher(user.phoneNumber()).matches()) {
                throw ValidationException.invalidArgument(
                        "phoneNumber",
                        user.phoneNumber(),
                        "phoneNumber must be in E.164 form, but is " + ErrorText.quoted(user.phoneNumber()));
            }
            if ("dedicated".equals(user.type()) && user.assignedPhoneNumber() == null) {
                throw ValidationException.invalidArgument(
                        "assignedPhoneNumber",
                        null,
                        "assignedPhoneNumber is missing: a dedicated user needs a line of the project");
            }
            boolean isKnownBySomething = user.phoneNumber() != null || user.email() != null;
            return ManagementRequest.post(user, ProjectUser.class, isKnownBySomething, USERS, "");
        });
    }
}

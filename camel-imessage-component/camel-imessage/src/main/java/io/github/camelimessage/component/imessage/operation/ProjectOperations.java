// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.operation;

import io.github.camelimessage.component.imessage.operation.argument.OperationArguments;
import io.github.camelimessage.photon.PhotonClient;
import io.github.camelimessage.photon.project.NewProjectUser;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.sdk.IMessageClient;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** The lines and the users of a project at Photon (Photon: management plane). */
final class ProjectOperations {

    private static final String USER =
            "a phone number, a NewProjectUser, or a Map or JSON with type, phoneNumber, email,"
                    + " firstName, lastName and assignedPhoneNumber";

    private ProjectOperations() {}

    /** @throws io.github.camelimessage.error.ValidationException if the client has no credentials of a project */
    static PhotonProject project(IMessageClient client, OperationArguments arguments) {
        PhotonProject project = client instanceof PhotonClient photon ? photon.project() : null;
        if (project == null) {
            throw arguments.refuse(
                    "projectId",
                    "it calls Photon's management plane, for which a token is not enough: set the options"
                            + " projectId and projectSecret in place of address and token");
        }
        return project;
    }

    static CompletableFuture<OperationResult> listLines(IMessageClient client, OperationArguments arguments) {
        return project(client, arguments).lines().thenApply(OperationResult::body);
    }

    /** The line that Photon would give a new person. */
    static CompletableFuture<OperationResult> bestLine(IMessageClient client, OperationArguments arguments) {
        return project(client, arguments).bestLine().thenApply(OperationResult::body);
    }

    static CompletableFuture<OperationResult> listUsers(IMessageClient client, OperationArguments arguments) {
        return project(client, arguments).users().list().thenApply(OperationResult::body);
    }

    /** If the person is already registered, the existing user is returned. */
    static CompletableFuture<OperationResult> createUser(IMessageClient client, OperationArguments arguments) {
        return project(client, arguments).users().create(user(arguments)).thenApply(OperationResult::body);
    }

    /** A phone number alone creates a user of the shared pool; a user with a dedicated line needs the other forms. */
    private static NewProjectUser user(OperationArguments arguments) {
        Object body = arguments.body().plain();
        boolean isAddress = !(body instanceof NewProjectUser)
                && !(body instanceof List)
                && !arguments.body().isJsonObject(USER);
        if (isAddress) {
            return NewProjectUser.shared(arguments.body().address("phone number"));
        }
        NewProjectUser user = arguments.body().model(NewProjectUser.class, USER);
        return user.type() != null
                ? user
                : new NewProjectUser(
                        user.assignedPhoneNumber() == null ? "shared" : "dedicated",
                        user.phoneNumber(),
                        user.firstName(),
                        user.lastName(),
                        user.email(),
                        user.assignedPhoneNumber());
    }
}

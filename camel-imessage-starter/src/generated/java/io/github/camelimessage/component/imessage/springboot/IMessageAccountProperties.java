// SPDX-License-Identifier: Apache-2.0
// Generated from the metadata of the component: do not edit.
package io.github.camelimessage.component.imessage.springboot;

/**
 * The options of one account, {@code camel.component.imessage.accounts.NAME.*}. What is null was not set.
 *
 * @param address The address of the service: host:port, or host alone for the standard port of the transport. A leading https:// or http:// overrides the option tls; with the transport HTTP a path may follow. Not needed with LINQ, where the default is Linq's public service, nor with projectId, which finds the address.
 * @param autoIdempotency PHOTON: whether every call that changes something has an idempotency key, the same for all its attempts, so that the service carries it out once. The key is for one call: for a job that may run again after a crash use clientMessageId.
 * @param client A client of your own. The component then creates none, and its connection options are not used. The component does not close the client. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param from LINQ: your line, a phone number in E.164 form. createChat sends from it, listChats lists its chats, checkCapability checks with it, getContactCard and setContactCard use its card.
 * @param line PHOTON: the line of the project to use, a phone number or an instance id. Required when the project has several lines. An asterisk means all lines: a route from imessage:events then gets the events of each line, also of lines that are added later, with a position for each line. In to(...) an asterisk counts as not set, and the header CamelIMessageLine, which each of those events has, chooses the line.
 * @param managementAddress PHOTON: where projectId and projectSecret are exchanged for tokens. By default Photon's public management plane, https://spectrum.photon.codes. TLS is used unless it starts with http://. A local simulator has it at its HTTP address.
 * @param okHttpClient An OkHttpClient of your own with its proxy, interceptors and connection pool. For the transport HTTP, and for LINQ. The component does not close it. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param pacing What happens to a send that would exceed a limit of pacingLimits: with WAIT it waits, without blocking a thread; with FAIL it fails with a RateLimitException before the service is called; with OFF nothing is counted. All endpoints of a line with pacing count together, in all routes. Sends are createChat, sendText, sendMessage, sendVoiceMemo, sendAppCard, createPoll, placeSticker and ask. The counts are lost when the component stops.
 * @param pacingLimits The limits of pacing as scope:count/period, separated by commas: line (messages of the line), chat (messages to a chat) or newChat (calls of createChat), with a period in s, m, h or d. The period is a sliding one. Default: the documented limits of the vendor, line:5000/1d,newChat:50/1d with PHOTON, chat:30/1m with LINQ.
 * @param pacingTimeout With pacing=WAIT, the longest time that a send waits. A send that would have to wait longer fails at once with a RateLimitException, whose retryAfter is the time to wait.
 * @param preferredService LINQ: the service that createChat, sendText, sendMessage and sendAppCard use: iMessage means iMessage only, RCS and SMS mean RCS or SMS. Without it, iMessage, then RCS, then SMS.
 * @param projectId PHOTON: the id of your project. projectId and projectSecret replace address and token: the component exchanges them for the token of the shared pool, or of the line, and renews it while routes run.
 * @param projectSecret PHOTON: the secret of the project in projectId. It is sent to managementAddress only. A secret: take it from the environment, not from a file under version control.
 * @param provider The vendor whose service is used: PHOTON is Photon's Advanced iMessage, LINQ is Linq's Partner API V3.
 * @param retryInitialDelay The longest delay before the first retry, in milliseconds or as 200ms. The delay is random up to this limit, which doubles with every retry up to retryMaxDelay. A delay that the service asks for replaces it, up to 30 seconds with PHOTON and 60 with LINQ. Default: 200ms with PHOTON and 500ms with LINQ.
 * @param retryMaxAttempts The number of attempts of a call, if the service answers that the same call may succeed later. 1 means no retry. Default: 1 with PHOTON, 3 with LINQ. A change without a key is never retried when its outcome is unknown: with PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always have a key, and other changes have none.
 * @param retryMaxDelay The longest delay between two attempts, in milliseconds or as 5s; not less than retryInitialDelay. Default: 5s with PHOTON and 8s with LINQ.
 * @param server PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address is that of the instance.
 * @param sslContextParameters The trust managers, key managers and certAlias for TLS. Protocols and cipher suites are those of the platform. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param timeout The time limit of one call including its retries and the waits between them, for example 10s. A call that takes longer fails with a ConnectionException with the code timeout. Without it, or with 0, a call waits until its connection ends. With LINQ it is the limit of each attempt, 60s by default.
 * @param tls Whether TLS is used for an address without a scheme. Switch it off for a local test server only: without TLS everybody on the network path can read the token and the messages.
 * @param token The access token, without Bearer. It cannot change while the client is open; use tokenSupplier for a token that expires. A secret: take it from the environment, not from a file under version control.
 * @param tokenSupplier Supplies the access token. It is called for every attempt of every call, so that a token can be replaced while routes run. It overrides token if both are set at the same level. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param transport PHOTON: the transport, GRPC, or HTTP for HTTP/JSON where HTTP/2 does not work. LINQ has HTTP only.
 * @param webhookSecret Webhooks: the signing secret of the subscription, as the vendor showed it when the subscription was created; while it is being replaced, the old and the new one, separated by a comma. PHOTON: the signingSecret, the standardSigningSecret, or both. Not needed if the route creates the subscription: with LINQ, and with PHOTON and the credentials of a project. A secret: take it from the environment, not from a file under version control.
 */
public record IMessageAccountProperties(
        String address,
        Boolean autoIdempotency,
        String client,
        String from,
        String line,
        String managementAddress,
        String okHttpClient,
        io.github.camelimessage.component.imessage.Pacing pacing,
        String pacingLimits,
        java.time.Duration pacingTimeout,
        String preferredService,
        String projectId,
        String projectSecret,
        io.github.camelimessage.component.imessage.IMessageProvider provider,
        java.time.Duration retryInitialDelay,
        Integer retryMaxAttempts,
        java.time.Duration retryMaxDelay,
        String server,
        String sslContextParameters,
        java.time.Duration timeout,
        Boolean tls,
        String token,
        String tokenSupplier,
        io.github.camelimessage.photon.TransportType transport,
        String webhookSecret) {

    /** Without values: some are secrets. */
    @Override
    public String toString() {
        return "IMessageAccountProperties";
    }
}

// SPDX-License-Identifier: Apache-2.0
// Generated from the metadata of the component: do not edit.
package io.github.camelimessage.component.imessage.springboot;

/**
 * The options of one account, {@code camel.component.imessage.accounts.NAME.*}. What is null was not set.
 *
 * @param address Where the service is: host:port, or host alone for the standard port of the transport. An https:// or http:// in front decides about TLS whatever the option tls says; with the transport HTTP a path may follow. Not needed with LINQ, whose public service it is by default, nor with projectId, whose line has an address.
 * @param autoIdempotency PHOTON: whether every call that changes something carries a key of its own, the same for all its attempts, so that the service carries it out once. The key does not outlive the call: for a job that may run again after a crash use clientMessageId.
 * @param client A client of your own, in place of the one that the component makes from its connection options; those are then not used. The component does not close it. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param from LINQ: your line, a phone number in E.164 form. createChat sends from it, listChats lists its chats, checkCapability checks with it, getContactCard and setContactCard mean its card.
 * @param line PHOTON: which line of the project to use, by phone number or instance id. Needed when the project has several lines of its own. A route from imessage:events may have an asterisk for all of them: it then gets the events of each line, also of those that the project gets while it runs, and of each from a position of its own. In to(...) an asterisk is as if it were not set: the header CamelIMessageLine chooses, which is on each of those events.
 * @param managementAddress PHOTON: where projectId and projectSecret are exchanged for tokens. Unset, Photon's public management plane, https://spectrum.photon.codes. Reached over TLS unless http:// is in front. A local simulator has it at its HTTP address.
 * @param okHttpClient An OkHttpClient of your own with its proxy, interceptors and connection pool. For the transport HTTP, and for LINQ. The component does not close it. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param pacing What happens to a send that would exceed a limit of pacingLimits: with WAIT it waits for its turn, without a thread, with FAIL it fails with a RateLimitException before the service is called, with OFF nothing is counted. All endpoints of a line that pace count together, whatever their routes. Sends are createChat, sendText, sendMessage, sendVoiceMemo, sendAppCard, createPoll, placeSticker and ask. What was sent is forgotten when the component stops.
 * @param pacingLimits The limits of pacing as scope:count/period with commas between them: line (messages of the line), chat (messages to a chat) or newChat (calls of createChat), with a period in s, m, h or d. No period of this length, wherever it begins, has more. Unset, what the vendor states: line:5000/1d,newChat:50/1d with PHOTON, chat:30/1m with LINQ.
 * @param pacingTimeout With pacing=WAIT, the longest that a send waits. One that would have to wait longer fails with a RateLimitException at once, and its retryAfter says for how long.
 * @param preferredService LINQ: the service that createChat, sendText, sendMessage and sendAppCard ask for: iMessage allows nothing else, RCS and SMS mean RCS or SMS. Unset, iMessage, then RCS, then SMS.
 * @param projectId PHOTON: the id of your project. With projectSecret it takes the place of address and token: the component exchanges both for the token of the shared pool, or of the line, and renews it while routes run.
 * @param projectSecret PHOTON: the secret of the project that projectId names. It is sent to managementAddress alone. A secret: take it from the environment, not from a file under version control.
 * @param provider The service that carries the calls: PHOTON is Photon's Advanced iMessage, LINQ is Linq's Partner API V3.
 * @param retryInitialDelay The bound of the wait before the first repeat, in milliseconds or as 200ms. The wait is random below the bound, which doubles with every repeat up to retryMaxDelay. A wait that the service asks for takes its place, up to 30 seconds with PHOTON and 60 with LINQ. Unset, 200ms with PHOTON and 500ms with LINQ.
 * @param retryMaxAttempts How often a call is made in all when the service answers that the same call may succeed later. 1 repeats nothing. Unset, as the vendor has it: 1 with PHOTON, 3 with LINQ. A change without a key, whose outcome is unknown, is never repeated: with PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always have a key, and other changes have none.
 * @param retryMaxDelay The highest bound of the wait between two attempts, in milliseconds or as 5s; not less than retryInitialDelay. Unset, 5s with PHOTON and 8s with LINQ.
 * @param server PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address names the instance.
 * @param sslContextParameters Whom to trust and who to be in TLS. Its trust managers and key managers are used; protocols and cipher suites are left to the platform. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param timeout The bound of one whole call with its repeats and the waits between them, for example 10s; a call that takes longer fails with a ConnectionException whose code is timeout. Unset or 0, a call waits for as long as its connection lives. With LINQ it bounds each attempt, and is 60s when unset.
 * @param tls Whether an address without a scheme is reached over TLS. Switch it off for a local test server only: without TLS everybody on the way reads the token and the messages.
 * @param token The access token, without Bearer. It stays the same as long as the client lives; use tokenSupplier for a token that expires. A secret: take it from the environment, not from a file under version control.
 * @param tokenSupplier Gives the access token, and is asked again for every attempt of every call, so that a token can be replaced while routes run. It wins over token when both are set at the same level. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param transport PHOTON: the wire to use, GRPC, or HTTP for HTTP/JSON where HTTP/2 does not get through. LINQ has HTTP alone.
 * @param webhookSecret Webhooks: the signing secret of the subscription, as the vendor showed it once; while it is being replaced, both with a comma between them. PHOTON: its signingSecret, its standardSigningSecret, or both. It may stay unset where the subscription is made here: with LINQ, and with the credentials of a project at Photon. A secret: take it from the environment, not from a file under version control.
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

// SPDX-License-Identifier: Apache-2.0
// Generated from the metadata of the component: do not edit.
package io.github.camelimessage.component.imessage.springboot;

import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The options of the component. What is null was not set.
 *
 * @param address Where the service is: host:port, or host alone for the standard port of the transport. An https:// or http:// in front decides about TLS whatever the option tls says; with the transport HTTP a path may follow. Not needed with LINQ, whose public service it is by default, nor with projectId, whose line has an address.
 * @param after PHOTON: listMessages and listRecentMessages: only messages made at this time or later, in the forms of before.
 * @param allowedOperations Operations that the header CamelIMessageOperation may choose besides the endpoint's own, with commas between them. Unset, none: a header or a command from outside cannot make the endpoint do anything else.
 * @param attachmentGuid The guid of the attachment that getAttachment, downloadAttachment and deleteAttachment are about.
 * @param attachments Whether the files of a message hang on its exchange as Camel attachments, under names that are safe and used once. A file is downloaded when it is opened, up to maxSize, and waited for up to readyTimeout when the vendor does not have it yet. Behind a webhook it needs the token as well.
 * @param auditInterval How long after one look into the log the next one comes while live streams have brought events that no look has shown yet. What a live stream has lost is found then. An event that the look leaves out, and that comes after the position has passed it, is late: it is delivered all the same, with a warning.
 * @param autoIdempotency PHOTON: whether every call that changes something carries a key of its own, the same for all its attempts, so that the service carries it out once. The key does not outlive the call: for a job that may run again after a crash use clientMessageId.
 * @param autowiredEnabled Whether autowiring is enabled. This is used for automatic autowiring options (the option must be marked as autowired) by looking up in the registry to find if there is a single instance of matching type, which then gets configured on the component. This can be used for automatic configuring JDBC data sources, JMS connection factories, AWS Clients, etc.
 * @param before PHOTON: listMessages and listRecentMessages: only messages made before this time, for example 2026-11-29T08:00:00Z, or milliseconds since 1970.
 * @param breakOnFirstError What an exchange that failed means. false: it is told to the exception handler, and the next event follows. true: consuming stops there, and after reconnectDelay the event is delivered again, and all that follow; what had completed beyond it is not repeated.
 * @param bridgeErrorHandler Allows for bridging the consumer to the Camel routing Error Handler, which mean any exceptions (if possible) occurred while the Camel consumer is trying to pickup incoming messages, or the likes, will now be processed as a message and handled by the routing Error Handler. Important: This is only possible if the 3rd party component allows Camel to be alerted if an exception was thrown. Some components handle this internally only, and therefore bridgeErrorHandler is not possible. In other situations we may improve the Camel component to hook into the 3rd party component and make this possible for future releases. By default the consumer will use the org.apache.camel.spi.ExceptionHandler to deal with exceptions, that will be logged at WARN or ERROR level and ignored.
 * @param chatGuid The guid of the chat, as an operation or a message named it, here or in the header CamelIMessageChatGuid, for the operations that are about one chat. For events: only those of this chat are delivered.
 * @param client A client of your own, in place of the one that the component makes from its connection options; those are then not used. The component does not close it. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param clientMessageId The key of one write, for a job that may run again: the service does not write twice for one key, and answers the first result or refuses with the code duplicateMessage. An option is the same for every exchange, so give it a value per job in a dynamic endpoint, or use the header. Used by createChat, sendText, sendMessage, sendAppCard, createPoll and, with PHOTON alone, sendVoiceMemo, updateAppCard, requestLocation and the operations that change a group, a message or a poll.
 * @param companion PHOTON: downloadAttachment: downloads the video of a Live Photo in place of its picture.
 * @param configuration The options that endpoints start from; an endpoint's own options win. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param contentType The MIME type of a file that is uploaded, or of the body of sendMessage. Unset, the header Content-Type tells it, or else the name of the file. Bytes without a name are a file when this is not the type of a text, and are read as a Map when it is application/json.
 * @param continuationMessage LINQ: sendMessage with to: the text that is sent in place of the message when the line of the chat that there was can no longer be used and a new one takes over.
 * @param cursor listChats, listMessages, listRecentMessages and listThread: where the page begins, as the header CamelIMessageNextCursor of the page before names it. Unset, the first page.
 * @param effect createChat, sendText and sendMessage, and with PHOTON sendVoiceMemo: the effect that the message is sent with, upper or lower case. The first four change the bubble, the others fill the screen; a device that cannot show it shows the message without it. With createChat it needs a message.
 * @param enableDataDetection PHOTON: sendText and sendMessage: whether Apple looks for dates, addresses and the like in the text. Unset, the service decides.
 * @param enableLinkPreview PHOTON: sendText, and sendMessage with one text: whether links get a preview. Unset, the service decides.
 * @param excludeFrom LINQ: sendMessage with to, and getAvailableNumber: lines that Linq does not choose, with commas between them. A chat that there is may be used on such a line all the same.
 * @param fileName The name of a file that is uploaded by uploadAttachment, sendMessage, sendVoiceMemo or placeSticker. The header CamelFileName wins, so a file that a route has read keeps its name; only the last element of its path is used.
 * @param formatting sendText and sendMessage: runs of formatted text as type:start:length, separated by commas, for example bold:0:5,effect:6:3:big. Start and length count the chars of a Java String. The types are bold, italic, underline, strikethrough and effect, which has its name behind it: big, small, shake, nod, explode, ripple, bloom or jitter.
 * @param from LINQ: your line, a phone number in E.164 form. createChat sends from it, listChats lists its chats, checkCapability checks with it, getContactCard and setContactCard mean its card.
 * @param fromMe PHOTON: listMessages and listRecentMessages: true for messages that the account sent, false for those that it received. Unset, both. The header CamelIMessageIsFromMe of an event has no influence on it.
 * @param healthCheckConsumerEnabled Used for enabling or disabling all consumer based health checks from this component
 * @param healthCheckProducerEnabled Used for enabling or disabling all producer based health checks from this component. Notice: Camel has by default disabled all producer based health-checks. You can turn on producer checks globally by setting camel.health.producersEnabled=true.
 * @param idempotentRepository Webhooks: where the ids of events that are done are kept, so that a repeat starts no route; all nodes need the same store, and webhooks with different paths can share one. An id is stored after its exchange completed. By default the newest 50000 are kept in memory. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param idleAuditInterval How long after one look into the log the next one comes while live streams bring nothing.
 * @param includeArchived PHOTON: countChats: whether archived chats are counted too.
 * @param lazyStartProducer Whether the producer should be started lazy (on the first message). By starting lazy you can use this to allow CamelContext and routes to startup in situations where a producer may otherwise fail during starting and cause the route to fail being started. By deferring this startup to be lazy then the startup failure can be handled during routing messages via Camel's routing error handlers. Beware that when the first message is processed then creating and starting the producer may take a little time and prolong the total processing time of the processing.
 * @param limit listChats, listMessages, listRecentMessages and listThread: the most entries of a page, 1 to 100. Unset, the service decides.
 * @param line PHOTON: which line of the project to use, by phone number or instance id. Needed when the project has several lines of its own.
 * @param managementAddress PHOTON: where projectId and projectSecret are exchanged for tokens, if that is not Photon's public management plane. Reached over TLS unless http:// is in front. A local simulator has it at its HTTP address.
 * @param maxInFlight How many exchanges may be under way at once. With 1, one follows the other. With more, the events of one chat still follow each other, and the consumer uses up to as many threads.
 * @param maxReconnectDelay The longest wait between two attempts, in milliseconds or as 30s; not less than reconnectDelay.
 * @param maxSize downloadAttachment, and files that the option attachments hangs on exchanges: the most bytes that a file may have; 0 takes any file. A larger one is refused before it is downloaded, or while it is read when the vendor did not say how large it is.
 * @param message createChat: the text of an opening message that is sent in the same call. Without it the chat is opened and nothing is sent with PHOTON; LINQ opens no chat without one.
 * @param messageGuid The guid of the message that getMessage, editMessage, unsendMessage, deleteMessage, setReaction, notifySilenced, placeSticker, getEmbeddedMedia, listThread and, with LINQ, updateAppCard are about, or that holds the poll of getPoll, addPollOptions, votePoll and unvotePoll.
 * @param offsetKey The key of the position in the offsetRepository, or in the store of the resume strategy. By default made of provider and address, or of projectId and line, so that every node that consumes the account uses the same. Set it where several consumers share a store, or where accounts share an address.
 * @param offsetRepository Where the position is kept, so that a restart goes on after the last completed event: for example an io.github.camelimessage.component.imessage.offset.FileOffsetRepository. The consumer starts and stops it. The alternative is resumable(...) in the route. With neither, the position is kept in memory only. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param okHttpClient An OkHttpClient of your own with its proxy, interceptors and connection pool. For the transport HTTP, and for LINQ. The component does not close it. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param onCursorRejected What to do when the service no longer knows the position, or not yet. FAIL ends the consumer; EARLIEST goes on with everything that the service still holds; LATEST goes on with what happens from then on. The exception handler is told in each case.
 * @param order LINQ: listThread: the order of the messages. Unset, the oldest first.
 * @param ordering LIVE delivers an event as soon as a live stream brings it, in order for each kind of event of a chat. STRICT delivers events in the order of the log, somewhat later. With both, an event that comes after the position has passed it is late: it is delivered out of order, with a warning.
 * @param overrideOptOut LINQ: createChat, sendText, sendMessage and sendVoiceMemo: sends although the recipient has opted out. Linq records each use.
 * @param partIndex The part of the message that editMessage, unsendMessage, setReaction and placeSticker are about, counted from 0. Unset, the whole message with PHOTON, and the first part with LINQ.
 * @param participant LINQ: listChats: only chats in which this address takes part. PHOTON: imessage:locations: only where this person is; unset, all who share. That consumer is live only: a location that changes while it is stopped or not connected does not come later, and the options of a position are refused.
 * @param phoneNumberGuid LINQ: updatePhoneNumber: the guid of the line, as listPhoneNumbers tells it; not its number.
 * @param preferredService LINQ: the service that createChat, sendText, sendMessage and sendAppCard ask for: iMessage allows nothing else, RCS and SMS mean RCS or SMS. Unset, iMessage, then RCS, then SMS.
 * @param projectId PHOTON: the id of your project. With projectSecret it takes the place of address and token: the component exchanges both for the token of the shared pool, or of the line, and renews it while routes run.
 * @param projectSecret PHOTON: the secret of the project that projectId names. It is sent to managementAddress alone. A secret: take it from the environment, not from a file under version control.
 * @param provider The service that carries the calls: PHOTON is Photon's Advanced iMessage, LINQ is Linq's Partner API V3.
 * @param reactionSelected setReaction: true puts the reaction on the message, false takes it away.
 * @param read PHOTON: listMessages and listRecentMessages: true for read messages only, false for unread ones only. Unset, both.
 * @param readyTimeout downloadAttachment, and files that the option attachments hangs on exchanges: how long a file is waited for that the vendor does not have yet; 0 asks once. No thread waits for downloadAttachment; who opens a file that hangs on an exchange does.
 * @param reason LINQ: blockHandle: why; it is kept with the entry.
 * @param reconnectDelay The wait before the first attempt to connect again, in milliseconds or as 500ms; it doubles with every failure up to maxReconnectDelay. Also the wait after a failed write of the position, and after a failed exchange with breakOnFirstError.
 * @param replyTo sendText and sendMessage, and with PHOTON sendVoiceMemo: the guid of the message that this one replies to.
 * @param replyToPartIndex sendText and sendMessage: the bubble of that message that this one replies to, counted from 0. Unset, the reply is to the whole message.
 * @param retryInitialDelay The bound of the wait before the first repeat, in milliseconds or as 200ms. The wait is random below the bound, which doubles with every repeat up to retryMaxDelay. A wait that the service asks for takes its place, up to 30 seconds with PHOTON and 60 with LINQ. Unset, 200ms with PHOTON and 500ms with LINQ.
 * @param retryMaxAttempts How often a call is made in all when the service answers that the same call may succeed later. 1 repeats nothing. Unset, as the vendor has it: 1 with PHOTON, 3 with LINQ. A change without a key, whose outcome is unknown, is never repeated: with PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always have a key, and other changes have none.
 * @param retryMaxDelay The highest bound of the wait between two attempts, in milliseconds or as 5s; not less than retryInitialDelay. Unset, 5s with PHOTON and 8s with LINQ.
 * @param sendCredentialsToOtherAddresses Insecure: whether an endpoint with an address, tls, server or managementAddress of its own sends the component's token, tokenSupplier, projectSecret and client certificate there when it has none of its own. Anyone who can put an address into a dynamic endpoint then gets them. An option of the component alone, so that no endpoint URI can allow it.
 * @param server PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address names the instance.
 * @param service LINQ: checkCapability: the service that is asked about.
 * @param sslContextParameters Whom to trust and who to be in TLS. Its trust managers and key managers are used; protocols and cipher suites are left to the platform. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param startFrom Where the first start begins: latest (events that happen from then on), earliest (everything that the service still holds), or a sequence (what comes after it). Not used once a position is stored. With Camel's resume strategy over Kafka in the route the first start cannot be latest.
 * @param subject PHOTON: createChat, sendText and sendMessage: the subject line of the message. With createChat it needs a message.
 * @param subscriptionGuid LINQ: the guid of the webhook subscription that getWebhookSubscription, updateWebhookSubscription and deleteWebhookSubscription are about.
 * @param timeout The bound of one whole call with its repeats and the waits between them, for example 10s; a call that takes longer fails with a ConnectionException whose code is timeout. Unset or 0, a call waits for as long as its connection lives. With LINQ it bounds each attempt, and is 60s when unset.
 * @param title PHOTON: createPoll: the question of the poll, which needs one. Polls of LINQ have none.
 * @param tls Whether an address without a scheme is reached over TLS. Switch it off for a local test server only: without TLS everybody on the way reads the token and the messages.
 * @param to LINQ: sendMessage: addresses to send to in place of a chat, with commas between them. Linq takes the chat with exactly these people, or makes one, and chooses the line; the chat of the header CamelIMessageChatGuid is then not used. getAvailableNumber: those who are to be written to; the line of a chat with them is preferred.
 * @param token The access token, without Bearer. It stays the same as long as the client lives; use tokenSupplier for a token that expires. A secret: take it from the environment, not from a file under version control.
 * @param tokenSupplier Gives the access token, and is asked again for every attempt of every call, so that a token can be replaced while routes run. It wins over token when both are set at the same level. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param transport PHOTON: the wire to use, GRPC, or HTTP for HTTP/JSON where HTTP/2 does not get through. LINQ has HTTP alone.
 * @param types Which events are delivered, with commas between them: event types such as chat.markedRead or group.changed, change types such as participantAdded, and whole families such as message.; unknown stands for kinds that this version does not know. Unset, all. An event that is left out still moves the position.
 * @param typing setTyping: true shows the typing sign, false hides it.
 * @param useGlobalSslContextParameters Whether to use the global SSLContextParameters of the Camel context.
 * @param watchdogLimit Silence after which a stream is taken for dead, and time without a connection, or with replays of the log that fail, after which the consumer is not healthy. A log that ends before the position has to say so for as long until that counts as rejected. The service gives a sign of life about every 30 seconds.
 * @param webhookMaxBodySize Webhooks: the longest body that is taken, in bytes, from 1 to 16777216; a longer one is answered with 413. The HTTP server may have a lower limit of its own.
 * @param webhookPhoneNumbers Webhooks of LINQ: the lines whose events are delivered, in E.164 form with commas between them. Unset, the line in from; where that is unset too, all lines of the account.
 * @param webhookRemoveOnStop Webhooks of LINQ: whether the subscription is deleted when the application stops. What happens until the next start is then never delivered.
 * @param webhookReplace Webhooks of LINQ: what to do at start when there is a subscription with this URL whose secret nobody knows here. false: the route does not start. true: the subscription is deleted and made again, with a new secret; what Linq was about to deliver again is lost, and other nodes that know the old secret refuse what comes.
 * @param webhookSecret Webhooks: the signing secret of the subscription, as the vendor showed it once; while it is being replaced, both with a comma between them. With LINQ it may stay unset where the subscription is made here. A secret: take it from the environment, not from a file under version control.
 * @param webhookSecretRepository Webhooks of LINQ: where the secret of a subscription that is made here is kept, for the next start and for other nodes that share the store. Linq shows a secret once. The store holds it in plain text: protect it. Without one the secret is in memory only. A reference to a bean: #bean:name, #class:fully.qualified.Name or #type:fully.qualified.Name.
 * @param webhookTolerance Webhooks: how far the time in a signature may be from the clock of this machine, in either direction, in milliseconds or as 5m.
 * @param webhookVersion Webhooks of LINQ: the version of the payload that is asked for, in the query of the URL that is registered. Both become the same events; message.edited exists in the newer one only.
 */
@ConfigurationProperties(IMessageProperties.PREFIX)
public record IMessageComponentProperties(
        String address,
        String after,
        String allowedOperations,
        String attachmentGuid,
        Boolean attachments,
        java.time.Duration auditInterval,
        Boolean autoIdempotency,
        Boolean autowiredEnabled,
        String before,
        Boolean breakOnFirstError,
        Boolean bridgeErrorHandler,
        String chatGuid,
        String client,
        String clientMessageId,
        Boolean companion,
        String configuration,
        String contentType,
        String continuationMessage,
        String cursor,
        io.github.camelimessage.model.Effect effect,
        Boolean enableDataDetection,
        Boolean enableLinkPreview,
        String excludeFrom,
        String fileName,
        String formatting,
        String from,
        Boolean fromMe,
        Boolean healthCheckConsumerEnabled,
        Boolean healthCheckProducerEnabled,
        String idempotentRepository,
        java.time.Duration idleAuditInterval,
        Boolean includeArchived,
        Boolean lazyStartProducer,
        Integer limit,
        String line,
        String managementAddress,
        Integer maxInFlight,
        java.time.Duration maxReconnectDelay,
        Long maxSize,
        String message,
        String messageGuid,
        String offsetKey,
        String offsetRepository,
        String okHttpClient,
        io.github.camelimessage.component.imessage.consumer.CursorRejectedPolicy onCursorRejected,
        String order,
        io.github.camelimessage.tail.Ordering ordering,
        Boolean overrideOptOut,
        Integer partIndex,
        String participant,
        String phoneNumberGuid,
        String preferredService,
        String projectId,
        String projectSecret,
        io.github.camelimessage.component.imessage.IMessageProvider provider,
        Boolean reactionSelected,
        Boolean read,
        java.time.Duration readyTimeout,
        String reason,
        java.time.Duration reconnectDelay,
        String replyTo,
        Integer replyToPartIndex,
        java.time.Duration retryInitialDelay,
        Integer retryMaxAttempts,
        java.time.Duration retryMaxDelay,
        Boolean sendCredentialsToOtherAddresses,
        String server,
        String service,
        String sslContextParameters,
        String startFrom,
        String subject,
        String subscriptionGuid,
        java.time.Duration timeout,
        String title,
        Boolean tls,
        String to,
        String token,
        String tokenSupplier,
        io.github.camelimessage.photon.TransportType transport,
        String types,
        Boolean typing,
        Boolean useGlobalSslContextParameters,
        java.time.Duration watchdogLimit,
        Integer webhookMaxBodySize,
        String webhookPhoneNumbers,
        Boolean webhookRemoveOnStop,
        Boolean webhookReplace,
        String webhookSecret,
        String webhookSecretRepository,
        java.time.Duration webhookTolerance,
        String webhookVersion) {

    /** The options that nobody may see. */
    static final Set<String> SECRETS = Set.of("projectSecret", "token", "webhookSecret");

    /** Without values: some are secrets. */
    @Override
    public String toString() {
        return "IMessageComponentProperties";
    }
}

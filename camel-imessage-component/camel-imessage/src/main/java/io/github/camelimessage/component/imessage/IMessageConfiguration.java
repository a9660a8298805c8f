// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import io.github.camelimessage.component.imessage.consumer.CursorRejectedPolicy;
import io.github.camelimessage.model.Effect;
import io.github.camelimessage.photon.TransportType;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.sdk.TokenSupplier;
import io.github.camelimessage.tail.Ordering;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.support.jsse.SSLContextParameters;

/** The options of an endpoint. The component holds one for defaults, and every endpoint has a copy of its own. */
@UriParams
public class IMessageConfiguration implements Cloneable {

    private static final String LATEST = "latest";
    private static final String WEBHOOK_VERSION = "2026-02-03";
    private static final String SERVICE = "iMessage";

    @UriParam(defaultValue = "PHOTON")
    private IMessageProvider provider = IMessageProvider.PHOTON;

    @UriParam(defaultValue = "GRPC")
    private TransportType transport = TransportType.GRPC;

    @UriParam
    private String address;

    @UriParam(label = "security", defaultValue = "true")
    private boolean tls = true;

    @UriParam(label = "security", secret = true)
    private String token;

    @UriParam(label = "security")
    @Metadata(autowired = true)
    private TokenSupplier tokenSupplier;

    @UriParam(label = "advanced")
    private String server;

    @UriParam
    private Duration timeout;

    @UriParam
    private Integer retryMaxAttempts;

    @UriParam(label = "advanced")
    private Duration retryInitialDelay;

    @UriParam(label = "advanced")
    private Duration retryMaxDelay;

    @UriParam(defaultValue = "false")
    private boolean autoIdempotency;

    @UriParam(label = "advanced")
    @Metadata(autowired = true)
    private IMessageClient client;

    @UriParam(label = "advanced")
    @Metadata(autowired = true)
    private OkHttpClient okHttpClient;

    @UriParam(label = "security")
    private SSLContextParameters sslContextParameters;

    @UriParam
    private String from;

    @UriParam(enums = "iMessage,RCS,SMS")
    private String preferredService;

    @UriParam
    private String chatGuid;

    @UriParam(label = "consumer")
    private String types;

    @UriParam(label = "consumer", defaultValue = "latest")
    private String startFrom = LATEST;

    @UriParam(label = "consumer")
    private StateRepository<String, String> offsetRepository;

    @UriParam(label = "consumer")
    private String offsetKey;

    @UriParam(label = "consumer", defaultValue = "1")
    private int maxInFlight = 1;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean breakOnFirstError;

    @UriParam(label = "consumer", defaultValue = "LIVE")
    private Ordering ordering = Ordering.LIVE;

    @UriParam(label = "consumer", defaultValue = "FAIL")
    private CursorRejectedPolicy onCursorRejected = CursorRejectedPolicy.FAIL;

    @UriParam(label = "consumer,advanced", defaultValue = "500")
    private Duration reconnectDelay = Duration.ofMillis(500);

    @UriParam(label = "consumer,advanced", defaultValue = "30000")
    private Duration maxReconnectDelay = Duration.ofSeconds(30);

    @UriParam(label = "consumer,advanced", defaultValue = "30000")
    private Duration auditInterval = Duration.ofSeconds(30);

    @UriParam(label = "consumer,advanced", defaultValue = "600000")
    private Duration idleAuditInterval = Duration.ofMinutes(10);

    @UriParam(label = "consumer,advanced", defaultValue = "75000")
    private Duration watchdogLimit = Duration.ofSeconds(75);

    @UriParam(label = "consumer,security", secret = true)
    private String webhookSecret;

    @UriParam(label = "consumer,security")
    private StateRepository<String, String> webhookSecretRepository;

    @UriParam(label = "consumer")
    private IdempotentRepository idempotentRepository;

    @UriParam(label = "consumer")
    private String webhookPhoneNumbers;

    @UriParam(label = "consumer", enums = "2025-01-01,2026-02-03", defaultValue = "2026-02-03")
    private String webhookVersion = WEBHOOK_VERSION;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean webhookReplace;

    @UriParam(label = "consumer", defaultValue = "false")
    private boolean webhookRemoveOnStop;

    @UriParam(label = "consumer,advanced", defaultValue = "300000")
    private Duration webhookTolerance = Duration.ofMinutes(5);

    @UriParam(label = "consumer,advanced", defaultValue = "1048576")
    private int webhookMaxBodySize = 1024 * 1024;

    @UriParam(label = "producer")
    private String allowedOperations;

    @UriParam(label = "producer")
    private String message;

    @UriParam(label = "producer")
    private Effect effect;

    @UriParam(label = "producer")
    private String subject;

    @UriParam(label = "producer")
    private String clientMessageId;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean includeArchived;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean typing = true;

    @UriParam(label = "producer")
    private String to;

    @UriParam(label = "producer")
    private String excludeFrom;

    @UriParam(label = "producer")
    private String continuationMessage;

    @UriParam(label = "producer", enums = "iMessage,RCS", defaultValue = "iMessage")
    private String service = SERVICE;

    @UriParam(label = "producer")
    private String messageGuid;

    @UriParam(label = "producer")
    private Integer partIndex;

    @UriParam(label = "producer", defaultValue = "true")
    private boolean reactionSelected = true;

    @UriParam(label = "producer", defaultValue = "false")
    private boolean overrideOptOut;

    @UriParam(label = "producer")
    private String attachmentGuid;

    @UriParam(label = "producer")
    private String phoneNumberGuid;

    @UriParam(label = "producer")
    private String subscriptionGuid;

    @UriParam(label = "producer")
    private String reason;

    @UriParam(label = "producer")
    private String fileName;

    @UriParam(label = "producer")
    private String contentType;

    @UriParam(label = "producer")
    private String participant;

    @UriParam(label = "producer")
    private String cursor;

    @UriParam(label = "producer")
    private Integer limit;

    @UriParam(label = "producer", enums = "asc,desc")
    private String order;

    @UriParam(label = "producer")
    private String title;

    @UriParam(label = "producer")
    private String replyTo;

    @UriParam(label = "producer")
    private Integer replyToPartIndex;

    @UriParam(label = "producer")
    private Boolean enableDataDetection;

    @UriParam(label = "producer")
    private Boolean enableLinkPreview;

    @UriParam(label = "producer", javaType = "java.lang.String")
    private TextFormats formatting = TextFormats.NONE;

    private List<String> withheld = List.of();

    public IMessageProvider getProvider() {
        return provider;
    }

    /**
     * The service that carries the calls: {@code PHOTON} is Photon's Advanced iMessage, {@code LINQ} is Linq's Partner
     * API V3.
     */
    public void setProvider(IMessageProvider provider) {
        this.provider = provider;
    }

    public TransportType getTransport() {
        return transport;
    }

    /**
     * PHOTON: the wire to use, {@code GRPC}, or {@code HTTP} for HTTP/JSON where HTTP/2 does not get through. LINQ has
     * HTTP alone.
     */
    public void setTransport(TransportType transport) {
        this.transport = transport;
    }

    public String getAddress() {
        return address;
    }

    /**
     * Where the service is: host:port, or host alone for the standard port of the transport. An https:// or http://
     * in front decides about TLS whatever the option tls says; with the transport HTTP a path may follow. Not needed
     * with LINQ, whose public service it is by default.
     */
    public void setAddress(String address) {
        this.address = present(address, null);
    }

    public boolean isTls() {
        return tls;
    }

    /**
     * Whether an address without a scheme is reached over TLS. Switch it off for a local test server only: without
     * TLS everybody on the way reads the token and the messages.
     */
    public void setTls(boolean tls) {
        this.tls = tls;
    }

    public String getToken() {
        return token;
    }

    /**
     * The access token, without Bearer. It stays the same as long as the client lives; use tokenSupplier for a token
     * that expires.
     */
    public void setToken(String token) {
        this.token = Credential.clean(token);
    }

    public TokenSupplier getTokenSupplier() {
        return tokenSupplier;
    }

    /**
     * Gives the access token, and is asked again for every attempt of every call, so that a token can be replaced
     * while routes run. It wins over token when both are set at the same level.
     */
    public void setTokenSupplier(TokenSupplier tokenSupplier) {
        this.tokenSupplier = tokenSupplier;
    }

    public String getServer() {
        return server;
    }

    /**
     * PHOTON: the id of a dedicated instance. For the transport HTTP only: with GRPC the address names the instance.
     */
    public void setServer(String server) {
        this.server = present(server, null);
    }

    public Duration getTimeout() {
        return timeout;
    }

    /**
     * The bound of one whole call with its repeats and the waits between them, for example 10s; a call that takes
     * longer fails with a ConnectionException whose code is timeout. Unset or 0, a call waits for as long as its
     * connection lives. With LINQ it bounds each attempt, and is 60s when unset.
     */
    public void setTimeout(Duration timeout) {
        this.timeout = timeout;
    }

    public Integer getRetryMaxAttempts() {
        return retryMaxAttempts;
    }

    /**
     * How often a call is made in all when the service answers that the same call may succeed later. 1 repeats
     * nothing. Unset, as the vendor has it: 1 with PHOTON, 3 with LINQ. A change without a key, whose outcome is
     * unknown, is never repeated: with PHOTON set autoIdempotency too; with LINQ messages, polls and new chats always
     * have a key, and other changes have none.
     */
    public void setRetryMaxAttempts(Integer retryMaxAttempts) {
        this.retryMaxAttempts = retryMaxAttempts;
    }

    public Duration getRetryInitialDelay() {
        return retryInitialDelay;
    }

    /**
     * The bound of the wait before the first repeat, in milliseconds or as 200ms. The wait is random below the
     * bound, which doubles with every repeat up to retryMaxDelay. A wait that the service asks for takes its place,
     * up to 30 seconds with PHOTON and 60 with LINQ. Unset, 200ms with PHOTON and 500ms with LINQ.
     */
    public void setRetryInitialDelay(Duration retryInitialDelay) {
        this.retryInitialDelay = retryInitialDelay;
    }

    public Duration getRetryMaxDelay() {
        return retryMaxDelay;
    }

    /**
     * The highest bound of the wait between two attempts, in milliseconds or as 5s; not less than retryInitialDelay.
     * Unset, 5s with PHOTON and 8s with LINQ.
     */
    public void setRetryMaxDelay(Duration retryMaxDelay) {
        this.retryMaxDelay = retryMaxDelay;
    }

    public boolean isAutoIdempotency() {
        return autoIdempotency;
    }

    /**
     * PHOTON: whether every call that changes something carries a key of its own, the same for all its attempts, so that the
     * service carries it out once. The key does not outlive the call: for a job that may run again after a crash use
     * clientMessageId.
     */
    public void setAutoIdempotency(boolean autoIdempotency) {
        this.autoIdempotency = autoIdempotency;
    }

    public IMessageClient getClient() {
        return client;
    }

    /**
     * A client of your own, in place of the one that the component makes from its connection options; those are then
     * not used. The component does not close it.
     */
    public void setClient(IMessageClient client) {
        this.client = client;
    }

    public OkHttpClient getOkHttpClient() {
        return okHttpClient;
    }

    /**
     * An OkHttpClient of your own with its proxy, interceptors and connection pool. For the transport HTTP, and for
     * LINQ. The component does not close it.
     */
    public void setOkHttpClient(OkHttpClient okHttpClient) {
        this.okHttpClient = okHttpClient;
    }

    public SSLContextParameters getSslContextParameters() {
        return sslContextParameters;
    }

    /**
     * Whom to trust and who to be in TLS. Its trust managers and key managers are used; protocols and cipher suites
     * are left to the platform.
     */
    public void setSslContextParameters(SSLContextParameters sslContextParameters) {
        this.sslContextParameters = sslContextParameters;
    }

    public String getFrom() {
        return from;
    }

    /**
     * LINQ: your line, a phone number in E.164 form. createChat sends from it, listChats lists its chats,
     * checkCapability checks with it, getContactCard and setContactCard mean its card.
     */
    public void setFrom(String from) {
        this.from = present(withPlus(from), null);
    }

    public String getPreferredService() {
        return preferredService;
    }

    /**
     * LINQ: the service that createChat, sendText and sendMessage ask for: iMessage allows nothing else, RCS and SMS
     * mean RCS or SMS. Unset, iMessage, then RCS, then SMS.
     */
    public void setPreferredService(String preferredService) {
        this.preferredService = present(preferredService, null);
    }

    public String getChatGuid() {
        return chatGuid;
    }

    /**
     * The guid of the chat, as an operation or a message named it, here or in the header CamelIMessageChatGuid, for the
     * operations that are about one chat. For events: only those of this chat are handed on.
     */
    public void setChatGuid(String chatGuid) {
        this.chatGuid = present(withPlus(chatGuid), null);
    }

    public String getTypes() {
        return types;
    }

    /**
     * Which events are handed on, with commas between them: event types such as chat.markedRead or group.changed,
     * change types such as participantAdded, and whole families such as message.*; unknown stands for kinds that this
     * version does not know. Unset, all. An event that is left out still moves the position.
     */
    public void setTypes(String types) {
        this.types = present(types, null);
    }

    public String getStartFrom() {
        return startFrom;
    }

    /**
     * Where the first start begins: latest (events that happen from then on), earliest (everything that the service
     * still holds), or a sequence (what comes after it). Not used once a position is stored. With Camel's resume strategy
     * over Kafka in the route the first start cannot be latest.
     */
    public void setStartFrom(String startFrom) {
        this.startFrom = present(startFrom, LATEST);
    }

    public StateRepository<String, String> getOffsetRepository() {
        return offsetRepository;
    }

    /**
     * Where the position is kept, so that a restart goes on after the last completed event: for example an
     * io.github.camelimessage.component.imessage.offset.FileOffsetRepository. The consumer starts and stops it. The
     * alternative is resumable(...) in the route. With neither, the position is kept in memory only.
     */
    public void setOffsetRepository(StateRepository<String, String> offsetRepository) {
        this.offsetRepository = offsetRepository;
    }

    public String getOffsetKey() {
        return offsetKey;
    }

    /**
     * The key of the position in the offsetRepository, or in the store of the resume strategy. By default made of
     * provider and address, so that every node that consumes the account uses the same. Set it where several consumers
     * share a store, or where accounts share an address.
     */
    public void setOffsetKey(String offsetKey) {
        this.offsetKey = present(offsetKey, null);
    }

    public int getMaxInFlight() {
        return maxInFlight;
    }

    /**
     * How many exchanges may be under way at once. With 1, one follows the other. With more, the events of one chat
     * still follow each other, and the consumer uses up to as many threads.
     */
    public void setMaxInFlight(int maxInFlight) {
        this.maxInFlight = maxInFlight;
    }

    public boolean isBreakOnFirstError() {
        return breakOnFirstError;
    }

    /**
     * What an exchange that failed means. false: it is told to the exception handler, and the next event follows. true:
     * consuming stops there, and after reconnectDelay the event is handed on again, and all that follow; what had
     * completed beyond it is not repeated.
     */
    public void setBreakOnFirstError(boolean breakOnFirstError) {
        this.breakOnFirstError = breakOnFirstError;
    }

    public Ordering getOrdering() {
        return ordering;
    }

    /**
     * LIVE hands an event on as soon as a live stream brings it, in order for each kind of event of a chat. STRICT
     * hands events on in the exact order of their sequences, somewhat later.
     */
    public void setOrdering(Ordering ordering) {
        this.ordering = ordering;
    }

    public CursorRejectedPolicy getOnCursorRejected() {
        return onCursorRejected;
    }

    /**
     * What to do when the service no longer knows the position, or not yet. FAIL ends the consumer; EARLIEST goes on
     * with everything that the service still holds; LATEST goes on with what happens from then on. The exception
     * handler is told in each case.
     */
    public void setOnCursorRejected(CursorRejectedPolicy onCursorRejected) {
        this.onCursorRejected = onCursorRejected;
    }

    public Duration getReconnectDelay() {
        return reconnectDelay;
    }

    /**
     * The wait before the first attempt to connect again, in milliseconds or as 500ms; it doubles with every failure up
     * to maxReconnectDelay. Also the wait after a failed write of the position, and after a failed exchange with
     * breakOnFirstError.
     */
    public void setReconnectDelay(Duration reconnectDelay) {
        this.reconnectDelay = reconnectDelay;
    }

    public Duration getMaxReconnectDelay() {
        return maxReconnectDelay;
    }

    /**
     * The longest wait between two attempts, in milliseconds or as 30s; not less than reconnectDelay.
     */
    public void setMaxReconnectDelay(Duration maxReconnectDelay) {
        this.maxReconnectDelay = maxReconnectDelay;
    }

    public Duration getAuditInterval() {
        return auditInterval;
    }

    /**
     * How long after one look into the log the next one comes while live streams have brought events that no look has
     * shown yet. What a live stream has lost is found then.
     */
    public void setAuditInterval(Duration auditInterval) {
        this.auditInterval = auditInterval;
    }

    public Duration getIdleAuditInterval() {
        return idleAuditInterval;
    }

    /**
     * How long after one look into the log the next one comes while live streams bring nothing.
     */
    public void setIdleAuditInterval(Duration idleAuditInterval) {
        this.idleAuditInterval = idleAuditInterval;
    }

    public Duration getWatchdogLimit() {
        return watchdogLimit;
    }

    /**
     * Silence after which a stream is taken for dead, and time without a connection, or with replays of the log that fail,
     * after which the consumer is not healthy. A log that ends before the position has to say so for as long until that
     * counts as rejected. The service gives a sign of life about every 30 seconds.
     */
    public void setWatchdogLimit(Duration watchdogLimit) {
        this.watchdogLimit = watchdogLimit;
    }

    public String getWebhookSecret() {
        return webhookSecret;
    }

    /**
     * Webhooks: the signing secret of the subscription, as the vendor showed it once; while it is being replaced, both
     * with a comma between them. With LINQ it may stay unset where the subscription is made here.
     */
    public void setWebhookSecret(String webhookSecret) {
        this.webhookSecret = Credential.clean(webhookSecret);
    }

    public StateRepository<String, String> getWebhookSecretRepository() {
        return webhookSecretRepository;
    }

    /**
     * Webhooks of LINQ: where the secret of a subscription that is made here is kept, for the next start and for other
     * nodes that share the store. Linq shows a secret once. The store holds it in plain text: protect it. Without one
     * the secret is in memory only.
     */
    public void setWebhookSecretRepository(StateRepository<String, String> webhookSecretRepository) {
        this.webhookSecretRepository = webhookSecretRepository;
    }

    public IdempotentRepository getIdempotentRepository() {
        return idempotentRepository;
    }

    /**
     * Webhooks: where the ids of events that are done are kept, so that a repeat starts no route; all nodes need the
     * same store, and webhooks with different paths can share one. An id is stored after its exchange completed. By
     * default the newest 50000 are kept in memory.
     */
    public void setIdempotentRepository(IdempotentRepository idempotentRepository) {
        this.idempotentRepository = idempotentRepository;
    }

    public String getWebhookPhoneNumbers() {
        return webhookPhoneNumbers;
    }

    /**
     * Webhooks of LINQ: the lines whose events are delivered, in E.164 form with commas between them. Unset, the line
     * in from; where that is unset too, all lines of the account.
     */
    public void setWebhookPhoneNumbers(String webhookPhoneNumbers) {
        this.webhookPhoneNumbers = present(eachWithPlus(webhookPhoneNumbers), null);
    }

    public String getWebhookVersion() {
        return webhookVersion;
    }

    /**
     * Webhooks of LINQ: the version of the payload that is asked for, in the query of the URL that is registered. Both
     * become the same events; message.edited exists in the newer one only.
     */
    public void setWebhookVersion(String webhookVersion) {
        this.webhookVersion = present(webhookVersion, WEBHOOK_VERSION);
    }

    public boolean isWebhookReplace() {
        return webhookReplace;
    }

    /**
     * Webhooks of LINQ: what to do at start when there is a subscription with this URL whose secret nobody knows here.
     * false: the route does not start. true: the subscription is deleted and made again, with a new secret; what Linq
     * was about to deliver again is lost, and other nodes that know the old secret refuse what comes.
     */
    public void setWebhookReplace(boolean webhookReplace) {
        this.webhookReplace = webhookReplace;
    }

    public boolean isWebhookRemoveOnStop() {
        return webhookRemoveOnStop;
    }

    /**
     * Webhooks of LINQ: whether the subscription is deleted when the application stops. What happens until the next
     * start is then never delivered.
     */
    public void setWebhookRemoveOnStop(boolean webhookRemoveOnStop) {
        this.webhookRemoveOnStop = webhookRemoveOnStop;
    }

    public Duration getWebhookTolerance() {
        return webhookTolerance;
    }

    /**
     * Webhooks: how far the time in a signature may be from the clock of this machine, in either direction, in
     * milliseconds or as 5m.
     */
    public void setWebhookTolerance(Duration webhookTolerance) {
        this.webhookTolerance = webhookTolerance;
    }

    public int getWebhookMaxBodySize() {
        return webhookMaxBodySize;
    }

    /**
     * Webhooks: the longest body that is taken, in bytes, from 1 to 16777216; a longer one is answered with 413. The HTTP
     * server may have a lower limit of its own.
     */
    public void setWebhookMaxBodySize(int webhookMaxBodySize) {
        this.webhookMaxBodySize = webhookMaxBodySize;
    }

    public String getAllowedOperations() {
        return allowedOperations;
    }

    /**
     * Operations that the header CamelIMessageOperation may choose besides the endpoint's own, with commas between them.
     * Unset, none: a header or a command from outside cannot make the endpoint do anything else.
     */
    public void setAllowedOperations(String allowedOperations) {
        this.allowedOperations = allowedOperations;
    }

    public String getMessage() {
        return message;
    }

    /**
     * createChat: the text of an opening message that is sent in the same call. Without it the chat is opened and
     * nothing is sent with PHOTON; LINQ opens no chat without one.
     */
    public void setMessage(String message) {
        this.message = message;
    }

    public Effect getEffect() {
        return effect;
    }

    /**
     * createChat, sendText and sendMessage: the effect that the message is sent with, upper or lower case. The first
     * four change the bubble, the others fill the screen; a device that cannot show it shows the message without it.
     * With createChat it needs a message.
     */
    public void setEffect(Effect effect) {
        this.effect = effect;
    }

    public String getSubject() {
        return subject;
    }

    /**
     * PHOTON: createChat and sendText: the subject line of the message. With createChat it needs a message.
     */
    public void setSubject(String subject) {
        this.subject = subject;
    }

    public String getClientMessageId() {
        return clientMessageId;
    }

    /**
     * The key of one write, for a job that may run again: the service does not write twice for one key, and answers
     * the first result or refuses with the code duplicateMessage. An option is the same for every exchange, so give
     * it a value per job in a dynamic endpoint, or use the header. Used by createChat, sendText, sendMessage, createPoll
     * and, with PHOTON alone, the operations that change a group, a message or a poll.
     */
    public void setClientMessageId(String clientMessageId) {
        this.clientMessageId = clientMessageId;
    }

    public boolean isIncludeArchived() {
        return includeArchived;
    }

    /**
     * PHOTON: countChats: whether archived chats are counted too.
     */
    public void setIncludeArchived(boolean includeArchived) {
        this.includeArchived = includeArchived;
    }

    public boolean isTyping() {
        return typing;
    }

    /**
     * setTyping: true shows the typing sign, false hides it.
     */
    public void setTyping(boolean typing) {
        this.typing = typing;
    }

    public String getTo() {
        return to;
    }

    /**
     * LINQ: sendMessage: addresses to send to in place of a chat, with commas between them. Linq takes the chat with
     * exactly these people, or makes one, and chooses the line; the chat of the header CamelIMessageChatGuid is then not
     * used. getAvailableNumber: those who are to be written to; the line of a chat with them is preferred.
     */
    public void setTo(String to) {
        this.to = eachWithPlus(to);
    }

    public String getExcludeFrom() {
        return excludeFrom;
    }

    /**
     * LINQ: sendMessage with to, and getAvailableNumber: lines that Linq does not choose, with commas between them. A
     * chat that there is may be used on such a line all the same.
     */
    public void setExcludeFrom(String excludeFrom) {
        this.excludeFrom = eachWithPlus(excludeFrom);
    }

    public String getContinuationMessage() {
        return continuationMessage;
    }

    /**
     * LINQ: sendMessage with to: the text that is sent in place of the message when the line of the chat that there was
     * can no longer be used and a new one takes over.
     */
    public void setContinuationMessage(String continuationMessage) {
        this.continuationMessage = continuationMessage;
    }

    public String getService() {
        return service;
    }

    /**
     * LINQ: checkCapability: the service that is asked about.
     */
    public void setService(String service) {
        this.service = present(service, SERVICE);
    }

    public String getMessageGuid() {
        return messageGuid;
    }

    /**
     * The guid of the message that getMessage, editMessage, unsendMessage, deleteMessage, setReaction, notifySilenced,
     * listThread and updateAppCard are about, or that holds the poll of getPoll, addPollOptions, votePoll and unvotePoll.
     */
    public void setMessageGuid(String messageGuid) {
        this.messageGuid = withPlus(messageGuid);
    }

    public Integer getPartIndex() {
        return partIndex;
    }

    /**
     * The part of the message that editMessage, unsendMessage and setReaction are about, counted from 0. Unset, the whole
     * message with PHOTON, and the first part with LINQ.
     */
    public void setPartIndex(Integer partIndex) {
        this.partIndex = partIndex;
    }

    public boolean isReactionSelected() {
        return reactionSelected;
    }

    /**
     * setReaction: true puts the reaction on the message, false takes it away.
     */
    public void setReactionSelected(boolean reactionSelected) {
        this.reactionSelected = reactionSelected;
    }

    public boolean isOverrideOptOut() {
        return overrideOptOut;
    }

    /**
     * LINQ: createChat, sendText, sendMessage and sendVoiceMemo: sends although the recipient has opted out. Linq
     * records each use.
     */
    public void setOverrideOptOut(boolean overrideOptOut) {
        this.overrideOptOut = overrideOptOut;
    }

    public String getAttachmentGuid() {
        return attachmentGuid;
    }

    /**
     * LINQ: the guid of the attachment that getAttachment and deleteAttachment are about.
     */
    public void setAttachmentGuid(String attachmentGuid) {
        this.attachmentGuid = withPlus(attachmentGuid);
    }

    public String getPhoneNumberGuid() {
        return phoneNumberGuid;
    }

    /**
     * LINQ: updatePhoneNumber: the guid of the line, as listPhoneNumbers tells it; not its number.
     */
    public void setPhoneNumberGuid(String phoneNumberGuid) {
        this.phoneNumberGuid = withPlus(phoneNumberGuid);
    }

    public String getSubscriptionGuid() {
        return subscriptionGuid;
    }

    /**
     * LINQ: the guid of the webhook subscription that getWebhookSubscription, updateWebhookSubscription and
     * deleteWebhookSubscription are about.
     */
    public void setSubscriptionGuid(String subscriptionGuid) {
        this.subscriptionGuid = withPlus(subscriptionGuid);
    }

    public String getReason() {
        return reason;
    }

    /**
     * LINQ: blockHandle: why; it is kept with the entry.
     */
    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getFileName() {
        return fileName;
    }

    /**
     * LINQ: uploadAttachment: the name that the file gets. The header CamelFileName wins, so a file that a route has
     * read keeps its name.
     */
    public void setFileName(String fileName) {
        this.fileName = fileName;
    }

    public String getContentType() {
        return contentType;
    }

    /**
     * LINQ: uploadAttachment: the MIME type of the file. Unset, the header Content-Type tells it, or else the name of
     * the file.
     */
    public void setContentType(String contentType) {
        this.contentType = typeWithPlus(contentType);
    }

    public String getParticipant() {
        return participant;
    }

    /**
     * LINQ: listChats: only chats in which this address takes part.
     */
    public void setParticipant(String participant) {
        this.participant = withPlus(participant);
    }

    public String getCursor() {
        return cursor;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: where the page begins, as the header CamelIMessageNextCursor of
     * the page before names it. Unset, the first page.
     */
    public void setCursor(String cursor) {
        this.cursor = withPlus(cursor);
    }

    public Integer getLimit() {
        return limit;
    }

    /**
     * listChats, listMessages, listRecentMessages and listThread: the most entries of a page, 1 to 100. Unset, the service
     * decides.
     */
    public void setLimit(Integer limit) {
        this.limit = limit;
    }

    public String getOrder() {
        return order;
    }

    /**
     * LINQ: listThread: the order of the messages. Unset, the oldest first.
     */
    public void setOrder(String order) {
        this.order = order;
    }

    public String getTitle() {
        return title;
    }

    /**
     * PHOTON: createPoll: the question of the poll, which needs one. Polls of LINQ have none.
     */
    public void setTitle(String title) {
        this.title = title;
    }

    public String getReplyTo() {
        return replyTo;
    }

    /**
     * sendText and sendMessage: the guid of the message that this one replies to.
     */
    public void setReplyTo(String replyTo) {
        this.replyTo = withPlus(replyTo);
    }

    public Integer getReplyToPartIndex() {
        return replyToPartIndex;
    }

    /**
     * sendText and sendMessage: the bubble of that message that this one replies to, counted from 0. Unset, the reply is to the
     * whole message.
     */
    public void setReplyToPartIndex(Integer replyToPartIndex) {
        this.replyToPartIndex = replyToPartIndex;
    }

    public Boolean getEnableDataDetection() {
        return enableDataDetection;
    }

    /**
     * PHOTON: sendText: whether Apple looks for dates, addresses and the like in the text. Unset, the service decides.
     */
    public void setEnableDataDetection(Boolean enableDataDetection) {
        this.enableDataDetection = enableDataDetection;
    }

    public Boolean getEnableLinkPreview() {
        return enableLinkPreview;
    }

    /**
     * PHOTON: sendText: whether links get a preview. Unset, the service decides.
     */
    public void setEnableLinkPreview(Boolean enableLinkPreview) {
        this.enableLinkPreview = enableLinkPreview;
    }

    public String getFormatting() {
        return formatting.runs().isEmpty() ? null : formatting.toString();
    }

    /**
     * sendText and sendMessage: runs of formatted text as type:start:length, separated by commas, for example
     * bold:0:5,effect:6:3:big. Start and length count the chars of a Java String. The types are bold, italic,
     * underline, strikethrough and effect, which has its name behind it: big, small, shake, nod, explode, ripple,
     * bloom or jitter.
     */
    public void setFormatting(String formatting) {
        this.formatting = TextFormats.parse(formatting);
    }

    /** As {@link #getFormatting()}, read already. */
    public TextFormats formatting() {
        return formatting;
    }

    /** An option that is blank is as one that is not set, be it of the component or of an endpoint. */
    private static String present(String option, String otherwise) {
        return option == null || option.isBlank() ? otherwise : option;
    }

    /** A MIME type holds blanks around semicolons alone, and plus signs, as in {@code application/epub+zip}. */
    private static String typeWithPlus(String type) {
        return type == null ? null : type.replaceAll("(?<=[^;\\s]) (?=[^;\\s])", "+");
    }

    static String eachWithPlus(String addresses) {
        return addresses == null
                ? null
                : Arrays.stream(addresses.split(",", -1))
                        .map(IMessageConfiguration::withPlus)
                        .collect(Collectors.joining(","));
    }

    /**
     * A + is a blank once an endpoint URI has been read, and no address, number, guid or cursor holds a blank: one inside
     * was a plus sign, and so was one in front of digits alone.
     */
    static String withPlus(String text) {
        if (text == null) {
            return null;
        }
        String stripped = text.strip();
        boolean isNumber = !stripped.isEmpty() && stripped.chars().allMatch(Character::isDigit);
        return (isNumber && text.startsWith(" ") ? "+" : "") + stripped.replace(' ', '+');
    }

    /** Credentials of the component that this endpoint did not get, by their options. */
    List<String> withheld() {
        return withheld;
    }

    /** Takes a credential of the component from an endpoint that would send it elsewhere. */
    void withhold(String option) {
        withheld = Stream.concat(withheld.stream(), Stream.of(option)).toList();
    }

    /** The vendor that calls go to: that of a client of the user's own, or the one that is chosen. */
    IMessageProvider vendor() {
        return client == null ? provider : IMessageProvider.of(client);
    }

    public IMessageConfiguration copy() {
        try {
            return (IMessageConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}

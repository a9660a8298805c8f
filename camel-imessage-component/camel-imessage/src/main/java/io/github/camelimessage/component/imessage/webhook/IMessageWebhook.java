// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage.webhook;

import io.github.camelimessage.component.imessage.IMessageConfiguration;
import io.github.camelimessage.component.imessage.IMessageProvider;
import io.github.camelimessage.component.imessage.event.EventAttachments;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.linq.LinqClient;
import io.github.camelimessage.photon.project.PhotonProject;
import io.github.camelimessage.rules.AddressText;
import io.github.camelimessage.sdk.IMessageClient;
import io.github.camelimessage.webhook.WebhookVerifier;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Endpoint;
import org.apache.camel.Processor;
import org.apache.camel.component.webhook.WebhookConfiguration;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.processor.idempotent.MemoryIdempotentRepository;
import org.apache.camel.support.service.ServiceHelper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The webhook of one endpoint: its subscription at the vendor, and the receiver of deliveries. */
public final class IMessageWebhook {

    /** The HTTP methods that it accepts. */
    public static final List<String> METHODS = List.of("POST");

    private static final Logger LOG = LoggerFactory.getLogger(IMessageWebhook.class);

    /** Linq retries for 25 minutes, so this is enough for 33 events a second. */
    private static final int REMEMBERED = 50_000;

    private final Endpoint endpoint;
    private final WebhookConfiguration http;
    private final IMessageConfiguration options;
    private final Supplier<IMessageProvider> provider;
    private final Supplier<IMessageClient> client;
    private final Supplier<PhotonProject> project;
    private final Supplier<EventAttachments> attachments;
    private final Function<WebhookStatus, Runnable> console;
    private final Entrance entrance = new Entrance();
    private Secrets secrets;
    private Registration registration;
    private IdempotentRepository remembered;
    private Ledger ledger;
    private volatile String subscriptionId;
    private boolean isToBeRegistered;
    private boolean isUnchecked;
    private boolean isPending;
    private RegistrationLog log;

    /**
     * @param provider called when the webhook starts
     * @param client called when something must be registered at Linq
     * @param project called when something may have to be registered at Photon; null without the credentials of a
     *     project
     * @param attachments called when the webhook starts; adds files to exchanges, or null for none
     * @param console registers the state of an open webhook, and returns what removes it again
     */
    public IMessageWebhook(
            Endpoint endpoint,
            WebhookConfiguration http,
            IMessageConfiguration options,
            Supplier<IMessageProvider> provider,
            Supplier<IMessageClient> client,
            Supplier<PhotonProject> project,
            Supplier<EventAttachments> attachments,
            Function<WebhookStatus, Runnable> console) {
        this.endpoint = endpoint;
        this.http = http;
        this.options = options;
        this.provider = provider;
        this.client = client;
        this.project = project;
        this.attachments = attachments;
        this.console = console;
        HeldHttp.interpose(endpoint.getCamelContext(), http);
    }

    /** The processor for requests of the HTTP component. */
    public Processor createReceiver(Processor route) {
        WebhookReceiver receiver = new WebhookReceiver(endpoint, route, this);
        entrance.leadTo(receiver);
        return receiver;
    }

    /**
     * Registers the webhook when the route starts. camel-webhook calls this when the application starts, also if the
     * route does not start; then deliveries would be lost, or a subscription would be taken from its receiver.
     */
    public synchronized void register() {
        isToBeRegistered = true;
    }

    private void register(WebhookSettings settings) {
        if (!isPending) {
            registration = registration(settings);
        }
        if (registration == null) {
            return;
        }
        isPending = true; // the next attempt finds out what became of this one
        boolean isSecretGiven = !settings.secrets().isEmpty();
        try {
            subscriptionId = registration.register(isSecretGiven, options.isWebhookReplace());
            isUnchecked = false;
            isPending = false;
            log().registered();
        } catch (IMessageException e) {
            String known = e.retryable() ? registration.known() : null;
            if (known == null && !(e.retryable() && isSecretGiven && registration instanceof PhotonRegistration)) {
                throw e;
            }
            // The vendor may deliver anyway, because it was registered before.
            log().failed(settings.vendor() + " cannot be reached, so the registration is not checked yet", e);
            subscriptionId = known;
            isUnchecked = true;
        }
    }

    /** Null if the user registers the URL. */
    private Registration registration(WebhookSettings settings) {
        return settings.vendor() == WebhookVendor.LINQ ? linq(settings) : photon(settings);
    }

    private LinqRegistration linq(WebhookSettings settings) {
        requireExternalUrl(settings);
        if (!(client.get() instanceof LinqClient linq)) {
            throw new IllegalArgumentException("With provider=linq the option client must be a LinqClient");
        }
        return new LinqRegistration(
                linq.api().webhookSubscriptions(),
                name(),
                targetUrl(),
                settings.filter().names(),
                phoneNumbers(),
                secrets());
    }

    private PhotonRegistration photon(WebhookSettings settings) {
        PhotonProject known = project.get();
        boolean isUsers = !settings.secrets().isEmpty() && http.getWebhookExternalUrl() == null;
        if (known == null || isUsers) {
            LOG.info(
                    "The route does not register the webhook {}: register its external URL in Photon's"
                            + " console, or set the options projectId, projectSecret and webhookExternalUrl",
                    name());
            return null;
        }
        requireExternalUrl(settings);
        return new PhotonRegistration(known.webhooks(), name(), externalUrl(settings.vendor()), secrets());
    }

    private void requireExternalUrl(WebhookSettings settings) {
        if (http.getWebhookExternalUrl() == null) {
            throw new IllegalArgumentException("Set the option webhookExternalUrl: the https URL, without the path,"
                    + " under which " + settings.vendor()
                    + " reaches this application. Or set webhookAutoRegister=false and webhookSecret");
        }
    }

    /**
     * Does nothing unless webhookRemoveOnStop is set: during a deployment the vendor keeps delivering, to the next
     * process.
     */
    public synchronized void unregister() {
        isToBeRegistered = false;
        isPending = false;
        String id = subscriptionId;
        if (id != null && options.isWebhookRemoveOnStop()) {
            subscriptionId = null;
            registration.remove(id);
        }
    }

    /**
     * Starts receiving.
     *
     * @param withdrawal removes the previous monitoring of the webhook
     * @throws IllegalArgumentException with the option that is missing or invalid
     */
    synchronized WebhookReceiver.Open open(Runnable withdrawal) {
        WebhookSettings settings = settings();
        EventAttachments files = attachments.get();
        if (isToBeRegistered) {
            register(settings);
            isToBeRegistered = isUnchecked; // the subscription outlives stops of the route
        }
        // First the steps that can fail, then the steps that must be undone.
        Gate gate = new Gate(verifier(settings), settings.vendor().reader(), settings.maxBodySize());
        IdempotentRepository repository = repository();
        if (ledger == null) {
            // Kept over restarts: exchanges that the route passed on before it was stopped are still in flight when it
            // starts again.
            ledger = new Ledger(repository, new EventKeys(name(), http.getWebhookBasePath()), repository != remembered);
        }
        WebhookStatus status = new WebhookStatus(name(), options.getAccount(), ledger::inFlight);
        status.registered(subscriptionId, isUnchecked);
        withdrawal.run();
        Runnable close = WebhookViews.publish(endpoint, status, ledger, console);
        return new WebhookReceiver.Open(
                settings.vendor(), gate, settings.filter(), files, ledger, status, new RefusalLog(name()), close);
    }

    /** The state of a webhook whose vendor is not available yet. */
    Runnable awaitVendor(IMessageException failure) {
        log().failed("it is not registered yet, and answers 503 until then", failure);
        WebhookStatus status = new WebhookStatus(name(), options.getAccount(), () -> 0);
        status.waiting(failure);
        return WebhookViews.publish(endpoint, status, null, console);
    }

    /**
     * Retries the registration.
     *
     * @return whether nothing is left to register, and the open webhook is still right
     * @throws IMessageException the vendor's answer
     */
    synchronized boolean check(WebhookStatus status) {
        if (!isUnchecked || !isToBeRegistered) {
            return true;
        }
        String before = subscriptionId;
        WebhookSettings settings = settings();
        String now = registration.register(!settings.secrets().isEmpty(), options.isWebhookReplace());
        subscriptionId = now;
        isUnchecked = false;
        isPending = false;
        isToBeRegistered = false;
        log().registered();
        status.registered(now, false);
        return before == null && !settings.secrets().isEmpty() || now.equals(before);
    }

    /** Made late, as the path is known only when the webhook is configured. */
    synchronized RegistrationLog log() {
        if (log == null) {
            log = new RegistrationLog(name());
        }
        return log;
    }

    synchronized boolean isUnchecked() {
        return isUnchecked;
    }

    Entrance entrance() {
        return entrance;
    }

    private WebhookSettings settings() {
        return WebhookSettings.of(WebhookVendor.of(provider.get()), options);
    }

    private WebhookVerifier verifier(WebhookSettings settings) {
        boolean isOurs = settings.secrets().isEmpty() && subscriptionId != null;
        List<String> keys = isOurs ? settings.vendor().secrets(secrets().find(subscriptionId)) : settings.secrets();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException(
                    "Set the option webhookSecret to the signing secret that " + settings.vendor()
                            + " showed when the webhook was registered: without it the sender of a request cannot"
                            + " be verified"
                            + settings.vendor().registering());
        }
        WebhookVerifier verifier;
        try {
            verifier = settings.vendor().verifier(keys, settings.tolerance());
        } catch (ValidationException e) {
            String where = isOurs
                    ? "The value in the webhookSecretRepository for the subscription " + subscriptionId
                            + " cannot be used. Remove it there, and the subscription at " + settings.vendor() + ". "
                    : "The option webhookSecret cannot be used. ";
            throw new IllegalArgumentException(where + e.getMessage());
        }
        verifier.warnings().forEach(warning -> LOG.warn("Webhook {}: {}", name(), warning));
        return verifier;
    }

    private Secrets secrets() {
        if (secrets == null) {
            start(options.getWebhookSecretRepository());
            secrets = new Secrets(options.getWebhookSecretRepository());
        }
        return secrets;
    }

    private IdempotentRepository repository() {
        IdempotentRepository given = options.getIdempotentRepository();
        if (given != null) {
            start(given);
            return given;
        }
        if (remembered == null) {
            // Never stopped, which would empty it: a restarted route still knows the processed events.
            remembered = MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED);
            CamelContextAware.trySetCamelContext(remembered, endpoint.getCamelContext());
            ServiceHelper.startService(remembered);
        }
        return remembered;
    }

    /** A user's store may serve several routes, so it stops with the context. */
    private void start(Object store) {
        CamelContext context = endpoint.getCamelContext();
        CamelContextAware.trySetCamelContext(store, context);
        try {
            if (store != null && !context.hasService(store)) {
                context.addService(store, true, true);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The store of a webhook did not start", e);
        }
    }

    private List<String> phoneNumbers() {
        List<String> lines = lines(options.getWebhookPhoneNumbers());
        return lines.isEmpty() ? lines(options.getFrom()) : lines;
    }

    private static List<String> lines(String option) {
        return WebhookSettings.list(option).stream()
                .map(AddressText::clean)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private String targetUrl() {
        String url = externalUrl(WebhookVendor.LINQ);
        return url + (url.contains("?") ? "&" : "?") + "version=" + options.getWebhookVersion();
    }

    private String externalUrl(WebhookVendor vendor) {
        if (URI.create(http.getWebhookExternalUrl()).getRawUserInfo() != null) {
            throw new IllegalArgumentException("webhookExternalUrl contains a user name, which " + vendor
                    + " would show to everybody who lists the subscriptions: remove it");
        }
        return http.getWebhookExternalUrl().replaceFirst("/+$", "") + http.computeFullPath(true);
    }

    /** The account of the lines in its events; null if it is not known. */
    String lineOwner() {
        return options.lineOwner();
    }

    /** For people: the path, without the base path, which may be secret. */
    String name() {
        String path = http.getWebhookPath() == null
                ? WebhookConfiguration.computeDefaultPath(http.getEndpointUri())
                : http.getWebhookPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}

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

/** The webhook of one endpoint: its subscription at the vendor, and what receives the deliveries. */
public final class IMessageWebhook {

    /** The methods that it serves. */
    public static final List<String> METHODS = List.of("POST");

    private static final Logger LOG = LoggerFactory.getLogger(IMessageWebhook.class);

    /** Linq delivers again for 25 minutes, so this is enough for 33 events a second. */
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

    /**
     * @param provider asked when the webhook starts
     * @param client asked when there is something to register at Linq
     * @param project asked when there may be something to register at Photon; null without the credentials of one
     * @param attachments asked when the webhook starts; hangs files on exchanges, or null for none
     * @param console makes the state of an open webhook known, and answers what takes it away again
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

    /** What the HTTP component hands requests to. */
    public Processor createReceiver(Processor route) {
        WebhookReceiver receiver = new WebhookReceiver(endpoint, route, this);
        entrance.leadTo(receiver);
        return receiver;
    }

    /**
     * Has the vendor deliver here from when the route starts. camel-webhook asks for it as soon as the application starts,
     * also when the route does not; then deliveries would be lost, or a subscription taken from who receives them.
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
        isPending = true; // the next attempt knows what became of this one
        boolean isSecretGiven = !settings.secrets().isEmpty();
        try {
            subscriptionId = registration.register(isSecretGiven, options.isWebhookReplace());
            isUnchecked = false;
            isPending = false;
        } catch (IMessageException e) {
            String known = e.retryable() ? registration.known() : null;
            if (known == null && !(e.retryable() && isSecretGiven && registration instanceof PhotonRegistration)) {
                throw e;
            }
            // The vendor may deliver all the same, since it did so before.
            LOG.warn(
                    "Whether {} delivers to the webhook {} is not known yet: {}",
                    settings.vendor(),
                    name(),
                    e.toString());
            subscriptionId = known;
            isUnchecked = true;
        }
    }

    /** Null when the user registers the URL. */
    private Registration registration(WebhookSettings settings) {
        return settings.vendor() == WebhookVendor.LINQ ? linq(settings) : photon(settings);
    }

    private LinqRegistration linq(WebhookSettings settings) {
        requireExternalUrl(settings);
        if (!(client.get() instanceof LinqClient linq)) {
            throw new IllegalArgumentException("With provider=linq the option client has to be a LinqClient");
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
                    "The webhook {} is not registered here: register its external URL in Photon's console, or set the"
                            + " options projectId, projectSecret and webhookExternalUrl",
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

    /** Does nothing unless it is asked for: during a deployment the vendor goes on to deliver, to the next process. */
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
     * Begins to receive.
     *
     * @param withdrawal takes away what is shown of the webhook until now
     * @throws IllegalArgumentException naming the option that is missing or cannot be used
     */
    synchronized WebhookReceiver.Open open(Runnable withdrawal) {
        WebhookSettings settings = settings();
        EventAttachments files = attachments.get();
        if (isToBeRegistered) {
            register(settings);
            isToBeRegistered = isUnchecked; // the subscription outlives stops of the route
        }
        // First what can fail, then what has to be taken away again.
        Gate gate = new Gate(verifier(settings), settings.vendor().reader(), settings.maxBodySize());
        IdempotentRepository repository = repository();
        if (ledger == null) {
            // For good: what a route handed over before it was stopped is under way still when it starts again.
            ledger = new Ledger(repository, new EventKeys(name(), http.getWebhookBasePath()), repository != remembered);
        }
        WebhookStatus status = new WebhookStatus(name(), options.getAccount(), ledger::inFlight);
        status.registered(subscriptionId, isUnchecked);
        withdrawal.run();
        Runnable close = WebhookViews.publish(endpoint, status, ledger, console);
        return new WebhookReceiver.Open(
                settings.vendor(), gate, settings.filter(), files, ledger, status, new RefusalLog(name()), close);
    }

    /** The state of a webhook that cannot be opened yet, because its vendor is away. */
    Runnable awaitVendor(IMessageException failure) {
        LOG.warn(
                "The webhook {} cannot be opened yet, and answers 503 until it is registered: {}",
                name(),
                failure.toString());
        WebhookStatus status = new WebhookStatus(name(), options.getAccount(), () -> 0);
        status.waiting(failure);
        return WebhookViews.publish(endpoint, status, null, console);
    }

    /**
     * Asks again what could not be asked when the webhook was opened.
     *
     * @return whether nothing is to be asked any more, and what is open remains right
     * @throws IMessageException what the vendor answered
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
        status.registered(now, false);
        return before == null && !settings.secrets().isEmpty() || now.equals(before);
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
                            + " showed when the webhook was registered: without it nobody knows who delivers"
                            + settings.vendor().registering());
        }
        WebhookVerifier verifier;
        try {
            verifier = settings.vendor().verifier(keys, settings.tolerance());
        } catch (ValidationException e) {
            String where = isOurs
                    ? "What the webhookSecretRepository holds for the subscription " + subscriptionId
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
            // Never stopped, which would empty it: a route that is started again still knows what it has done.
            remembered = MemoryIdempotentRepository.memoryIdempotentRepository(REMEMBERED);
            CamelContextAware.trySetCamelContext(remembered, endpoint.getCamelContext());
            ServiceHelper.startService(remembered);
        }
        return remembered;
    }

    /** A store of the user's may serve several routes, so it stops with the context. */
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
            throw new IllegalArgumentException("webhookExternalUrl holds a user's name, which " + vendor
                    + " would show to everybody who lists" + " subscriptions");
        }
        return http.getWebhookExternalUrl().replaceFirst("/+$", "") + http.computeFullPath(true);
    }

    /** Whose lines its events tell of; null when nobody knows. */
    String lineOwner() {
        return options.lineOwner();
    }

    /** For people: the path, without a base path that may be there to be hard to guess. */
    String name() {
        String path = http.getWebhookPath() == null
                ? WebhookConfiguration.computeDefaultPath(http.getEndpointUri())
                : http.getWebhookPath();
        return path.startsWith("/") ? path : "/" + path;
    }
}

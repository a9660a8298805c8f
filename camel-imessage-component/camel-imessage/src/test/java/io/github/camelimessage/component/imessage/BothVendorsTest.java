// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelimessage.component.imessage.operation.IMessageOperation;
import io.github.camelimessage.error.AuthenticationException;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.error.NotFoundException;
import io.github.camelimessage.error.ValidationException;
import io.github.camelimessage.model.Chat;
import io.github.camelimessage.model.Participant;
import io.github.camelimessage.sdk.TokenSupplier;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operations that both vendors have: the same routes, and only the options of the component differ. */
@ParameterizedClass(name = "{0}")
@EnumSource(VendorSuite.Vendor.class)
@Tag("line")
class BothVendorsTest extends VendorSuite {

    @Parameter
    Vendor vendor;

    @Override
    Vendor vendor() {
        return vendor;
    }

    @Test
    void createChatOpensAChatWithAMessage() throws Exception {
        Exchange exchange = succeed("createChat?message=Hello", "dora-" + vendor + "@example.com");

        Chat created = body(exchange, Chat.class);
        assertThat(created.isGroup()).isFalse();
        assertThat(created.participants())
                .extracting(Participant::address)
                .containsExactly("dora-" + vendor.name().toLowerCase() + "@example.com");
        assertThat(header(exchange, IMessageConstants.CHAT_GUID)).isEqualTo(created.guid());
        assertThat(header(exchange, IMessageConstants.MESSAGE_GUID)).isNotNull();
        soon().untilAsserted(() ->
                assertThat(chat(chatOf(created.guid())).lastMessage().text()).isEqualTo("Hello"));
    }

    @Test
    void createChatWithMoreAddressesOpensAGroup() throws Exception {
        Exchange exchange = succeed("createChat?message=Hello", List.of(ALICE, CAROL));

        assertThat(body(exchange, Chat.class).isGroup()).isTrue();
        assertThat(body(exchange, Chat.class).participants())
                .extracting(Participant::address)
                .containsExactlyInAnyOrder(ALICE, CAROL);
    }

    @Test
    void getChatAnswersTheChat() throws Exception {
        String group = group();
        simulator.person(ALICE).rename(group, "Book club");

        Exchange exchange = succeed("getChat?chatGuid=" + guid(group), null);

        Chat chat = body(exchange, Chat.class);
        assertThat(chat.guid()).isEqualTo(guid(group));
        assertThat(chat.displayName()).isEqualTo("Book club");
        assertThat(chat.isGroup()).isTrue();
        assertThat(chat.participants()).extracting(Participant::address).containsExactlyInAnyOrder(ALICE, BOB, CAROL);
        assertThat(exchange.getMessage().getBody(String.class)).contains("\"displayName\":\"Book club\"");
    }

    @Test
    void markReadReadsTheChat() throws Exception {
        String chat = directChat();
        simulator.person(ALICE).sendText(chat, "Unread");

        assertThat(body(succeed("markRead?chatGuid=" + guid(chat), "kept"), String.class))
                .isEqualTo("kept");

        soon().untilAsserted(() -> assertThat(chat(chat).unreadCount()).isZero());
    }

    @Test
    void setTypingShowsAndHidesTheSign() throws Exception {
        String chat = directChat();

        succeed("setTyping?chatGuid=" + guid(chat), null);
        assertThat(simulator.world().chats().typing(chat)).hasSize(1);

        succeed("setTyping?typing=false&chatGuid=" + guid(chat), null);
        assertThat(simulator.world().chats().typing(chat)).isEmpty();
    }

    @Test
    void shareContactInfoSharesWhatTheAccountShows() throws Exception {
        String chat = directChat();
        if (vendor == Vendor.LINQ) {
            succeed("setContactCard", Map.of("first_name", "Support")); // Photon returns the name of the device
        }

        assertThat(body(succeed("shareContactInfo?chatGuid=" + guid(chat), "kept"), String.class))
                .isEqualTo("kept");

        soon().untilAsserted(() ->
                assertThat(simulator.world().chats().isContactInfoShared(chat)).isTrue());
    }

    /** The route is the same; a background is bytes at Photon, and never bytes at Linq. */
    @Test
    void setBackgroundSets() throws Exception {
        String chat = directChat();
        Object background = vendor == Vendor.LINQ ? Map.of("type", "color", "variant", "plum") : PNG;

        succeed("setBackground?chatGuid=" + guid(chat), background);

        soon().untilAsserted(() ->
                assertThat(simulator.world().chats().hasBackground(chat)).isTrue());
    }

    @Test
    void removeBackgroundRemoves() throws Exception {
        String chat = directChat();
        simulator.person(ALICE).setBackground(chat, PNG);

        succeed("removeBackground?chatGuid=" + guid(chat), null);

        soon().untilAsserted(() ->
                assertThat(simulator.world().chats().hasBackground(chat)).isFalse());
    }

    @Test
    void setDisplayNameRenamesTheGroup() throws Exception {
        String group = group();

        Exchange exchange = succeed("setDisplayName?chatGuid=" + guid(group), "Case 4711");

        assertThat(body(exchange, Chat.class).guid()).isEqualTo(guid(group));
        soon().untilAsserted(() -> assertThat(chat(group).displayName()).isEqualTo("Case 4711"));
    }

    @Test
    void participantsComeAndGo() throws Exception {
        String group = group();

        Exchange added = succeed("addParticipants?chatGuid=" + guid(group), "erin@example.com, +15557654321");
        assertThat(header(added, IMessageConstants.CHAT_GUID)).isEqualTo(guid(group));
        soon().untilAsserted(() -> assertThat(chat(group).participants())
                .extracting(Participant::address)
                .contains("erin@example.com", "+15557654321"));

        Exchange removed = succeed("removeParticipants?chatGuid=" + guid(group), List.of("erin@example.com"));
        assertThat(body(removed, Chat.class).guid()).isEqualTo(guid(group));
        soon().untilAsserted(() -> assertThat(chat(group).participants())
                .extracting(Participant::address)
                .contains("+15557654321")
                .doesNotContain("erin@example.com"));
    }

    @Test
    void anIconIsSetAndRead() throws Exception {
        String group = group();

        succeed("setIcon?chatGuid=" + guid(group), PNG);

        soon().untilAsserted(() -> {
            Exchange icon = run("getIcon?chatGuid=" + guid(group), null);
            assertThat(icon.getException()).isNull();
            assertThat(body(icon, byte[].class)).isEqualTo(PNG);
            assertThat(header(icon, Exchange.CONTENT_TYPE)).isEqualTo("image/png");
        });
    }

    @Test
    void aGroupWithoutAnIconHasNone() throws Exception {
        assertThat(run("getIcon?chatGuid=" + guid(group()), null).getException())
                .isInstanceOf(NotFoundException.class)
                .extracting(failure -> ((IMessageException) failure).code())
                .isEqualTo("groupIconNotFound");
    }

    @Test
    void leaveGroupLeaves() throws Exception {
        String group = group();

        succeed("leaveGroup?chatGuid=" + guid(group), null);

        soon().untilAsserted(() -> assertThat(chat(group).ownerIsMember()).isFalse());
    }

    @Test
    void aRouteFindsItsChatFromOneOperationToTheNext() throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:open-case")
                        .to("imessage:createChat?message=Hello")
                        .setBody(constant("Case 4712"))
                        .to("imessage:setDisplayName")
                        .setBody(constant("We are on it."))
                        .to("imessage:sendText");
            }
        });

        Exchange exchange = template.request(
                "direct:open-case", opening -> opening.getMessage().setBody(List.of(ALICE, BOB)));

        assertThat(exchange.getException()).isNull();
        String group = chatOf(header(exchange, IMessageConstants.CHAT_GUID));
        soon().untilAsserted(() -> {
            assertThat(chat(group).displayName()).isEqualTo("Case 4712");
            assertThat(chat(group).lastMessage().text()).isEqualTo("We are on it.");
        });
    }

    @Test
    void aRouteAnswersWhatAWebhookBrings() throws Exception {
        VertxPlatformHttpServerConfiguration http = new VertxPlatformHttpServerConfiguration();
        http.setBindHost("127.0.0.1");
        http.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(http);
        context.addService(server);
        String secret = register("http://127.0.0.1:" + server.getServer().actualPort() + "/hook");
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("webhook:imessage:events?webhookComponentName=platform-http&webhookPath=/hook"
                                + "&webhookAutoRegister=false&types=message.received&webhookSecret=RAW(" + secret + ")")
                        .setBody(simple("You said: ${body.message.content.text}"))
                        .to("imessage:sendText");
            }
        });
        String chat = directChat();

        try {
            simulator.person(ALICE).sendText(chat, "Hello?");

            soon().untilAsserted(
                            () -> assertThat(chat(chat).lastMessage().text()).isEqualTo("You said: Hello?"));
        } finally {
            simulator.linq().webhooks().subscriptions().forEach(simulator.linq().webhooks()::unsubscribe);
            simulator.photonWebhooks().registrations().forEach(simulator.photonWebhooks()::unsubscribe);
        }
    }

    /** Registers the URL at the vendor, as its owner does by hand, and returns the secret that the vendor shows. */
    private String register(String url) {
        return vendor == Vendor.LINQ
                ? simulator.linq().webhooks().subscribe(url).secret()
                : simulator.photonWebhooks().subscribe(url).signingSecret();
    }

    /**
     * An operation that the other vendor learns belongs here, with a test in one of the BothVendors classes, or for ask
     * and takeAnswer in an AskSuite. The six before these two
     * manage the account with the vendor's own documents, and are tested vendor by vendor: {@link ProjectOperationsTest},
     * {@link LinqAccountOperationsTest} and {@link LinqWebhookOperationsTest}.
     */
    @Test
    void theseAreTheOperationsThatBothVendorsHave() {
        Set<IMessageOperation> both = Stream.of(IMessageOperation.values())
                .filter(operation -> Stream.of(IMessageProvider.values()).allMatch(operation::isAt))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IMessageOperation.class)));

        assertThat(both)
                .containsExactly(
                        IMessageOperation.createChat,
                        IMessageOperation.getChat,
                        IMessageOperation.markRead,
                        IMessageOperation.setTyping,
                        IMessageOperation.shareContactInfo,
                        IMessageOperation.setBackground,
                        IMessageOperation.removeBackground,
                        IMessageOperation.setDisplayName,
                        IMessageOperation.addParticipants,
                        IMessageOperation.removeParticipants,
                        IMessageOperation.setIcon,
                        IMessageOperation.getIcon,
                        IMessageOperation.leaveGroup,
                        IMessageOperation.sendText,
                        IMessageOperation.sendMessage,
                        IMessageOperation.sendVoiceMemo,
                        IMessageOperation.sendAppCard,
                        IMessageOperation.updateAppCard,
                        IMessageOperation.listMessages,
                        IMessageOperation.getMessage,
                        IMessageOperation.editMessage,
                        IMessageOperation.setReaction,
                        IMessageOperation.createPoll,
                        IMessageOperation.getPoll,
                        IMessageOperation.addPollOptions,
                        IMessageOperation.votePoll,
                        IMessageOperation.unvotePoll,
                        IMessageOperation.requestLocation,
                        IMessageOperation.getLocation,
                        IMessageOperation.uploadAttachment,
                        IMessageOperation.getAttachment,
                        IMessageOperation.downloadAttachment,
                        IMessageOperation.checkCapability,
                        IMessageOperation.listPhoneNumbers,
                        IMessageOperation.getAvailableNumber,
                        IMessageOperation.createWebhookSubscription,
                        IMessageOperation.listWebhookSubscriptions,
                        IMessageOperation.updateWebhookSubscription,
                        IMessageOperation.deleteWebhookSubscription,
                        IMessageOperation.ask,
                        IMessageOperation.takeAnswer);
    }

    @Test
    void aTokenThatIsRefusedIsAnAuthenticationFailure() throws Exception {
        assertThat(run("getChat?token=of-another-account&chatGuid=" + guid(directChat()), null)
                        .getException())
                .isInstanceOf(AuthenticationException.class)
                .hasMessageNotContaining("of-another-account");
    }

    @Test
    void aMissingChatIsAnErrorThatNamesTheOptionAndTheHeader() throws Exception {
        assertThat(run("getChat", null).getException())
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("chatGuid")
                .hasMessageContaining(IMessageConstants.CHAT_GUID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s\n", "%s\r\n", " %s ", "\t%s"})
    void aTokenFromAFileMayEndWithALineEnd(String form) throws Exception {
        String chat = "chatGuid=" + guid(directChat());
        String mounted = form.formatted(TOKEN);
        context.getRegistry().bind("mounted", (TokenSupplier) () -> CompletableFuture.completedStage(mounted));

        succeed("getChat?tokenSupplier=#bean:mounted&" + chat, null);
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setToken(mounted);
        succeed("getChat?autowiredEnabled=false&" + chat, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer secret", "secret\nsecond", "sec\u0000ret", "secret\u00a0", "s\u00e9cret"})
    void aTokenThatHoldsSomethingElseFailsTheStart(String token) {
        context.getComponent("imessage", IMessageComponent.class)
                .getConfiguration()
                .setToken(token);

        assertThatThrownBy(() -> run("getChat", null))
                .rootCause()
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The option token contains white space")
                .hasMessageNotContaining("ecret");
    }
}

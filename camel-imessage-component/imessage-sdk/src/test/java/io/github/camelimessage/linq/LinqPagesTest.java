// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelimessage.linq.api.ChatQuery;
import io.github.camelimessage.linq.api.LinqPages;
import io.github.camelimessage.linq.api.MessageQuery;
import io.github.camelimessage.model.linq.ChatPage;
import io.github.camelimessage.model.linq.MessagePage;
import io.github.camelimessage.model.linq.ThreadOrder;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinqPagesTest extends LinqServer {

    private static final String EMPTY_PAGE = "{\"chats\":[],\"next_cursor\":\"%s\"}";

    private void page(String cursor) {
        answer(200, "{\"chats\":[" + CHAT + "],\"next_cursor\":" + cursor + "}");
    }

    @Test
    void asksForAPageOnlyWhenItIsWanted() throws Exception {
        page("\"c+1\"");
        page("null");
        LinqPages<ChatPage> pages = api().chats().pages(new ChatQuery(LINE, null, null, 1));
        assertThat(server.getRequestCount()).isZero();

        assertThat(result(pages.next()).orElseThrow().items()).hasSize(1);
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(result(pages.next())).isPresent();
        assertThat(result(pages.next())).isEmpty();
        assertThat(result(pages.next())).isEmpty();

        assertThat(request().getTarget()).endsWith("/chats?from=%2B12223334444&limit=1");
        assertThat(request().getTarget()).endsWith("/chats?from=%2B12223334444&cursor=c%2B1&limit=1");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"chats\":[]}", "{\"chats\":[],\"next_cursor\":\"\"}", "{\"chats\":[],\"next_cursor\":null}"})
    void endsAtAPageWithoutACursor(String last) throws Exception {
        answer(200, last);
        LinqPages<ChatPage> pages = api().chats().pages(ChatQuery.ALL);

        assertThat(result(pages.next())).isPresent();
        assertThat(result(pages.next())).isEmpty();
    }

    @Test
    void pagingContinuesAfterAnEmptyPageButNotInACycle() throws Exception {
        answer(200, EMPTY_PAGE.formatted("1"));
        answer(200, EMPTY_PAGE.formatted("2"));
        answer(200, EMPTY_PAGE.formatted("2"));
        LinqPages<ChatPage> pages = api().chats().pages(ChatQuery.ALL);

        assertThat(result(pages.next())).isPresent();
        assertThat(result(pages.next())).isPresent();
        assertThat(failure(pages.next())).hasMessageContaining("same page again");
    }

    @Test
    void aPageThatFailedIsAskedForAgain() throws Exception {
        page("\"1\"");
        answer(error(400, 1005));
        page("null");
        LinqPages<ChatPage> pages = api().chats().pages(ChatQuery.ALL);

        result(pages.next());
        failure(pages.next());
        assertThat(result(pages.next())).isPresent();
        request();
        assertThat(request().getTarget()).isEqualTo(request().getTarget()).endsWith("cursor=1");
    }

    @Test
    void callsThatDoNotWaitGetPagesOfTheirOwn() throws Exception {
        page("\"1\"");
        page("null");
        LinqPages<ChatPage> pages = api().chats().pages(ChatQuery.ALL);

        CompletableFuture<Optional<ChatPage>> first = pages.next();
        CompletableFuture<Optional<ChatPage>> second = pages.next();
        CompletableFuture<Optional<ChatPage>> third = pages.next();

        assertThat(result(first).orElseThrow().nextCursor()).isEqualTo("1");
        assertThat(result(second).orElseThrow().nextCursor()).isNull();
        assertThat(result(third)).isEmpty();
    }

    @Test
    void messagesAndThreadsHavePagesToo() throws Exception {
        answer(200, "{\"messages\":[" + MESSAGE + "],\"next_cursor\":\"n\"}");
        answer(200, "{\"messages\":[],\"next_cursor\":null}");
        LinqPages<MessagePage> chat = api().messages().pages(ID, MessageQuery.ALL);
        assertThat(result(chat.next()).orElseThrow().items()).hasSize(1);
        result(chat.next());
        assertThat(request().getTarget()).endsWith("/messages");
        assertThat(request().getTarget()).endsWith("/messages?cursor=n");

        answer(200, "{\"messages\":[],\"next_cursor\":null}");
        result(api().messages()
                .threadPages(ID, new MessageQuery(ThreadOrder.ASC, "from", null))
                .next());
        assertThat(request().getTarget()).endsWith("/thread?order=asc&cursor=from");
    }
}

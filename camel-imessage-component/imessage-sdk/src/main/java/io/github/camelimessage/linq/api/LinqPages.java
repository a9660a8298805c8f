// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.linq.LinqPage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The pages of a list in order. A page is fetched when {@link #next} is called. The list ends at a page without a
 * cursor. An empty page that has a cursor does not end it: filters and deletions leave such pages.
 *
 * <p>Thread-safe: each page is returned once, to one of the callers.
 */
public final class LinqPages<P extends LinqPage<?>> {

    private final Function<String, CompletableFuture<P>> fetch;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private String cursor;
    private boolean ended;

    /** @param cursor cursor of the first page, or null */
    LinqPages(String cursor, Function<String, CompletableFuture<P>> fetch) {
        this.cursor = cursor;
        this.fetch = fetch;
    }

    /**
     * The next page; empty after the last one. The next call fetches a failed page again. A call waits for the previous
     * one.
     */
    public synchronized CompletableFuture<Optional<P>> next() {
        CompletableFuture<Optional<P>> page = Steps.then(last.handle((ignored, failure) -> null), ignored -> turn());
        last = page;
        return page;
    }

    private synchronized CompletableFuture<Optional<P>> turn() {
        if (ended) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        return Steps.map(fetch.apply(cursor), this::arrived);
    }

    private synchronized Optional<P> arrived(P page) {
        String following = page.nextCursor();
        if (following == null || following.isEmpty()) {
            ended = true;
        } else if (following.equals(cursor)) {
            throw IMessageException.unexpectedAnswer("The server returned the cursor of the same page again", null);
        }
        cursor = following;
        return Optional.of(page);
    }
}

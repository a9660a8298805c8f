// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.linq.api;

import io.github.camelimessage.call.Steps;
import io.github.camelimessage.error.IMessageException;
import io.github.camelimessage.model.linq.LinqPage;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * The pages of a list, one after the other: a page is asked for when {@link #next} is called, and not before. The list ends
 * at a page without a cursor. A page without items but with one does not end it: filters and deletions leave such pages.
 *
 * <p>Safe for use by many threads, each of which gets pages of its own.
 */
public final class LinqPages<P extends LinqPage<?>> {

    private final Function<String, CompletableFuture<P>> fetch;
    private CompletableFuture<?> last = CompletableFuture.completedFuture(null);
    private String cursor;
    private boolean ended;

    /** @param cursor where the first page begins, or null */
    LinqPages(String cursor, Function<String, CompletableFuture<P>> fetch) {
        this.cursor = cursor;
        this.fetch = fetch;
    }

    /**
     * The next page, empty behind the last one. A page that failed is asked for again by the next call. A call while another
     * is under way waits for it.
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
            throw IMessageException.unexpectedAnswer(
                    "The server's next page is the one that it has just returned", null);
        }
        cursor = following;
        return Optional.of(page);
    }
}

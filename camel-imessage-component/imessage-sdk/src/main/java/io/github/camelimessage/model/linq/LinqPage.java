// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** One page of a longer list. */
public interface LinqPage<T> {

    @JsonIgnore
    List<T> items();

    /** Cursor of the next page, to be passed to the next call unchanged; null or empty on the last page. */
    String nextCursor();
}

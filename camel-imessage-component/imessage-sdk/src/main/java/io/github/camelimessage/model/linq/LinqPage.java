// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model.linq;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/** One page of a longer list. */
public interface LinqPage<T> {

    @JsonIgnore
    List<T> items();

    /** Where the next page begins, to be passed back as it is; null or empty when nothing follows. */
    String nextCursor();
}

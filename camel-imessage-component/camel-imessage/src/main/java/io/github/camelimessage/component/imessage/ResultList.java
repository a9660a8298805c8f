// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list as the result of an operation. It is a separate class because Camel caches converters by class:
 * {@link ModelConverter} converts it to JSON, and does not touch other lists.
 */
public final class ResultList<E> extends AbstractList<E> implements RandomAccess {

    private final List<? extends E> elements;

    public ResultList(List<? extends E> elements) {
        this.elements = elements;
    }

    @Override
    public E get(int index) {
        return elements.get(index);
    }

    @Override
    public int size() {
        return elements.size();
    }
}

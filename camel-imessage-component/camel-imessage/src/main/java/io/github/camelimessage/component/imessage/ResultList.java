// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.component.imessage;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * A list that an operation answered. A class of its own, since Camel remembers converters by class: {@link ModelConverter}
 * makes it JSON, and leaves the lists of others alone.
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

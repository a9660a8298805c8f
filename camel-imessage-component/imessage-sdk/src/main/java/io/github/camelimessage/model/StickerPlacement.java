// SPDX-License-Identifier: Apache-2.0
package io.github.camelimessage.model;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * The place of a sticker on a bubble; the vendor normalises the numbers.
 *
 * @param x horizontal
 * @param y vertical
 * @param scale scale factor, or null
 * @param rotation rotation, or null
 * @param width rendered width, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StickerPlacement(double x, double y, Double scale, Double rotation, Double width) {}

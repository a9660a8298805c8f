// SPDX-License-Identifier: Apache-2.0
// The smallest files that are accepted as images.
const bytes = (text) => new Uint8Array(Buffer.from(text, 'latin1'));

export const IMAGES = {
  'image/png': bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'),
  'image/jpeg': bytes('\xff\xd8\xff\xe0\0\x10JFIF'),
  'image/gif': bytes('GIF89a\x01\0\x01\0'),
  'image/heic': bytes('\0\0\0\x18ftypheic\0\0\0\0mif1heic'),
  'image/heif': bytes('\0\0\0\x18ftypmif1\0\0\0\0mif1heif'),
};
export const WEBP = bytes('RIFF\x1a\0\0\0WEBPVP8 ');
export const NOTHING = new Uint8Array(0);

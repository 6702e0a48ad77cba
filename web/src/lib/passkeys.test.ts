import { describe, expect, it } from 'vitest';
import { bytesOf, textOf } from './passkeys';

describe('base64url', () => {
  it('goes there and back, whatever the bytes', () => {
    for (let length = 0; length < 70; length++) {
      const bytes = Uint8Array.from({ length }, (_, i) => (i * 37 + length * 11) % 256);
      const text = textOf(bytes.buffer);
      expect(text).toMatch(/^[\w-]*$/);
      expect(bytesOf(text)).toEqual(bytes);
    }
  });
});

import { describe, expect, it } from 'vitest';
import { type Heard, type Key, Wedge } from './wedge';

function typed(wedge: Wedge, text: string, gap: number, from = 1000): { heard: Heard; at: number } {
  let heard: Heard = 'nothing';
  let at = from;
  for (const key of text) {
    at += gap;
    heard = wedge.press(key1(key, at));
  }
  return { heard, at };
}

function key1(key: string, timeStamp: number, more: Partial<Key> = {}): Key {
  return { key, timeStamp, repeat: false, ctrlKey: false, altKey: false, metaKey: false, ...more };
}

describe('a scanner as a keyboard', () => {
  it.each([1, 5, 20, 50])('is heard at %i ms a character, with Enter', (gap) => {
    const wedge = new Wedge();
    const { at } = typed(wedge, '4071138', gap);
    expect(wedge.press(key1('Enter', at + gap))).toEqual({ scan: '4071138' });
  });

  it('is heard with Tab, and without any end', () => {
    const wedge = new Wedge();
    const { at } = typed(wedge, '*4071*', 10);
    expect(wedge.press(key1('Tab', at + 10))).toEqual({ scan: '*4071*' });
    expect(typed(wedge, ']A04071', 10, 9000).heard).toBe('maybe');
    expect(wedge.pause()).toEqual({ scan: ']A04071' });
  });

  it('is heard through the Shift of capital letters', () => {
    const wedge = new Wedge();
    let at = 1000;
    for (const key of ['Shift', 'A', 'Shift', 'B', '1', '2']) {
      at += 8;
      wedge.press(key1(key, at));
    }
    expect(wedge.press(key1('Enter', at + 8))).toEqual({ scan: 'AB12' });
  });

  it('is heard although the Enter of a slow one comes late', () => {
    const wedge = new Wedge();
    const { at } = typed(wedge, '4071', 30);
    expect(wedge.press(key1('Enter', at + 120))).toEqual({ scan: '4071' });
  });

  it('is heard after somebody has begun to type by hand', () => {
    const wedge = new Wedge();
    const { at } = typed(wedge, '12', 200);
    const scan = typed(wedge, '4071138', 10, at + 500);
    expect(wedge.press(key1('Enter', scan.at + 10))).toEqual({ scan: '4071138' });
  });
});

describe('a hand on the keyboard', () => {
  it.each([80, 120, 300])('is no scanner at %i ms a character', (gap) => {
    const wedge = new Wedge();
    const { at, heard } = typed(wedge, '4071138', gap);
    expect(heard).toBe('nothing');
    expect(wedge.pause()).toBe('nothing');
    expect(wedge.press(key1('Enter', at + gap))).toBe('nothing');
  });

  it('is no scanner when a key is held down', () => {
    const wedge = new Wedge();
    wedge.press(key1('1', 1000));
    for (let at = 1030; at < 1400; at += 30) {
      expect(wedge.press(key1('1', at, { repeat: true }))).toBe('nothing');
    }
    expect(wedge.press(key1('Enter', 1430))).toBe('nothing');
  });

  it('is no scanner when two keys are rolled over', () => {
    const wedge = new Wedge();
    wedge.press(key1('1', 1000));
    wedge.press(key1('2', 1030));
    expect(wedge.press(key1('Enter', 1060))).toBe('nothing');
  });

  it('is no scanner in a shortcut', () => {
    const wedge = new Wedge();
    const { at } = typed(wedge, '40', 10);
    expect(wedge.press(key1('a', at + 10, { ctrlKey: true }))).toBe('nothing');
    expect(wedge.press(key1('Enter', at + 20))).toBe('nothing');
  });
});

import { describe, expect, it } from 'vitest';
import { applied, EMPTY_HALL, type HallState, hallEvent, hallEvents } from './hallState';
import type { PassCard } from './types';

function card(id: string, seq: number, state: PassCard['state'] = 'active'): PassCard {
  return { id, seq, state } as PassCard;
}

function pass(id: string, seq: number, state?: PassCard['state']) {
  return { kind: 'pass', card: card(id, seq, state), seq } as const;
}

describe('the hall as events come in', () => {
  it('begins with a snapshot and takes cards by id', () => {
    let hall = applied(EMPTY_HALL, { kind: 'snapshot', hall: { seq: 5, passes: [card('a', 3)] } });
    hall = applied(hall, pass('b', 6));
    hall = applied(hall, pass('a', 7, 'ended'));
    expect(hall.seq).toBe(7);
    expect(hall.passes.a?.state).toBe('ended');
    expect(Object.keys(hall.passes)).toEqual(['a', 'b']);
  });

  it('stays the same if an event comes twice', () => {
    const once = applied(EMPTY_HALL, pass('a', 4));
    expect(applied(once, pass('a', 4))).toEqual(once);
  });

  it('never goes back to an older card', () => {
    const hall = applied(applied(EMPTY_HALL, pass('a', 9, 'ended')), pass('a', 4, 'active'));
    expect(hall.passes.a?.state).toBe('ended');
  });

  it('keeps a card that is newer than a snapshot, and drops what a snapshot no longer has', () => {
    const before: HallState = { seq: 8, passes: { a: card('a', 8), old: card('old', 2) } };
    const hall = applied(before, {
      kind: 'snapshot',
      hall: { seq: 7, passes: [card('a', 6), card('b', 7)] },
    });
    expect(Object.keys(hall.passes).sort()).toEqual(['a', 'b']);
    expect(hall.passes.a?.seq).toBe(8);
    expect(hall.seq).toBe(8);
  });

  it('does not count the answer to an own act as seen by the stream', () => {
    const hall = applied({ seq: 10, passes: {} }, { kind: 'pass', card: card('a', 15), seq: 0 });
    expect(hall.passes.a).toBeDefined();
    expect(hall.seq).toBe(10);
  });

  it('lets a pass go', () => {
    const hall = applied(applied(EMPTY_HALL, pass('a', 4)), { kind: 'gone', id: 'a', seq: 5 });
    expect(hall).toEqual({ seq: 5, passes: {} });
  });
});

describe('events of the stream', () => {
  it('carry their number as the id', () => {
    const event = hallEvent({ event: 'pass', data: '{"id":"a","seq":4}', id: '6' });
    expect(event).toEqual({ kind: 'pass', card: { id: 'a', seq: 4 }, seq: 6 });
  });

  it('are left alone if unknown', () => {
    expect(hallEvent({ event: 'ping', data: '{}', id: undefined })).toBeUndefined();
    expect(hallEvent({ event: 'something-new', data: 'no json', id: undefined })).toBeUndefined();
  });
});

describe('news of a long poll', () => {
  it('bring cards in, let passes go, and move the number on even without either', () => {
    const before: HallState = { seq: 4, passes: { a: card('a', 3) } };
    const news = hallEvents({ seq: 9, passes: [card('b', 8)], gone: [{ id: 'a', seq: 7 }] });
    expect(news.reduce(applied, before)).toEqual({ seq: 9, passes: { b: card('b', 8) } });
    expect(hallEvents({ seq: 12, passes: [] }).reduce(applied, before).seq).toBe(12);
  });
});

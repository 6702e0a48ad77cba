import type { SseEvent } from '~/lib/live/sse';
import type { Hall, PassCard } from './types';

/** The hallway as this viewer sees it, by the number of the last log entry it shows. */
export interface HallState {
  seq: number;
  passes: Record<string, PassCard>;
}

export const EMPTY_HALL: HallState = { seq: 0, passes: {} };

export type HallEvent =
  | { kind: 'snapshot'; hall: Hall }
  | { kind: 'pass'; card: PassCard; seq: number }
  | { kind: 'gone'; id: string; seq: number }
  | { kind: 'seen'; seq: number }
  | { kind: 'topic'; topic: string; id: string | undefined };

export function hallState(hall: Hall): HallState {
  return { seq: hall.seq, passes: Object.fromEntries(hall.passes.map((card) => [card.id, card])) };
}

/** The event of the hall in a server-sent one; none for pings and what a newer server may add. */
export function hallEvent(sent: SseEvent): HallEvent | undefined {
  if (!['snapshot', 'pass', 'gone', 'topic'].includes(sent.event)) {
    return undefined;
  }
  const data = JSON.parse(sent.data);
  const seq = Number(sent.id ?? data.seq ?? 0);
  switch (sent.event) {
    case 'snapshot':
      return { kind: 'snapshot', hall: data };
    case 'pass':
      return { kind: 'pass', card: data, seq };
    case 'gone':
      return { kind: 'gone', id: data.id, seq };
    default:
      return { kind: 'topic', topic: data.topic, id: data.id };
  }
}

/** What one long poll answers: all open passes, or what changed. */
export interface HallNews extends Hall {
  snapshot?: boolean | null;
  gone?: { id: string; seq: number }[] | null;
}

/** The events in what a long poll answered; the last one carries the number on even if nothing changed. */
export function hallEvents(news: HallNews): HallEvent[] {
  if (news.snapshot) {
    return [{ kind: 'snapshot', hall: news }];
  }
  return [
    ...news.passes.map((card): HallEvent => ({ kind: 'pass', card, seq: 0 })),
    ...(news.gone ?? []).map(({ id }): HallEvent => ({ kind: 'gone', id, seq: 0 })),
    { kind: 'seen', seq: news.seq },
  ];
}

/**
 * What the hall is after an event. Events may come twice or late: a card never goes back to an older one. Only the
 * stream moves the hall's number on, not the answer to an act of one's own: what lies between is still to come.
 */
export function applied(state: HallState, event: HallEvent): HallState {
  switch (event.kind) {
    case 'snapshot':
      return merged(state, event.hall);
    case 'pass': {
      const known = state.passes[event.card.id];
      const seq = Math.max(state.seq, event.seq);
      if (known && known.seq > event.card.seq) {
        return seq === state.seq ? state : { ...state, seq };
      }
      return { seq, passes: { ...state.passes, [event.card.id]: event.card } };
    }
    case 'gone': {
      const { [event.id]: _gone, ...passes } = state.passes;
      return { seq: Math.max(state.seq, event.seq), passes };
    }
    case 'seen':
      return event.seq > state.seq ? { ...state, seq: event.seq } : state;
    case 'topic':
      return state;
  }
}

/** A whole hall takes the place of what was there, but for cards that are newer still. */
function merged(state: HallState, hall: Hall): HallState {
  const next = hallState(hall);
  for (const card of Object.values(state.passes)) {
    if (card.seq > hall.seq) {
      next.passes[card.id] = card;
    }
  }
  return { seq: Math.max(state.seq, hall.seq), passes: next.passes };
}

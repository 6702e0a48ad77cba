import type { LimitForm, PassLimit } from '~/api/limits';
import type { SomeScope } from '~/ui/ScopeFields';

/** What the form of a limit holds. */
export interface LimitValues {
  /** Whether it counts passes to one room only. */
  toRoom: boolean;
  room: string | null;
  scope: SomeScope;
  per: PassLimit['per'];
  passes: number;
}

export function valuesOf(limit: PassLimit | undefined): LimitValues {
  const { kind, id, grade } = limit?.scope ?? { kind: 'all' as const };
  const toRoom = kind === 'room';
  return {
    toRoom,
    room: toRoom ? (id ?? null) : null,
    scope: toRoom ? { kind: 'all' } : { kind, id, grade },
    per: limit?.per ?? 'day',
    passes: limit?.passes ?? 4,
  };
}

export function sent({ toRoom, room, scope, per, passes }: LimitValues): LimitForm {
  const { kind, id, grade } = scope;
  return {
    scope: toRoom
      ? { kind: 'room', id: room ?? undefined }
      : { kind, id: id ?? undefined, grade: grade ?? undefined },
    per,
    passes,
  };
}

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
  return {
    toRoom: Boolean(limit?.roomId),
    room: limit?.roomId ?? null,
    scope: limit?.scope ?? { kind: 'all' },
    per: limit?.per ?? 'day',
    passes: limit?.passes ?? 4,
  };
}

export function sent({ toRoom, room, scope, per, passes }: LimitValues): LimitForm {
  const { kind, id, grade } = scope;
  return {
    scope: { kind, id: id ?? undefined, grade: grade ?? undefined },
    roomId: toRoom ? (room ?? undefined) : undefined,
    per,
    passes,
  };
}

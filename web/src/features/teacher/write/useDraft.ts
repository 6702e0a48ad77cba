import { useEffect, useState } from 'react';
import { useMyRooms, useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Classmate, PassRequest, ReasonCode, Room, Travel } from '~/api/types';
import type { Repeat } from '~/ui/repeat';
import { instantOf, type When } from '~/ui/WhenFields';
import type { Beginning } from './WriteProvider';

/** A pass, or several, as far as they are known. */
export interface Draft {
  students: Classmate[];
  originId: string | undefined;
  destination: Room | undefined;
  travel: Travel;
  minutes: number | undefined;
  message: string;
  /** Only offered: the student may decline. */
  asRequest: boolean;
  /** Whether whoever writes goes along. */
  escort: boolean;
  /** When it is to start; undefined: at once. */
  when: When | undefined;
  /** On which days after that it comes again. */
  repeat: Repeat | undefined;
}

/** The draft and everything that changes it. */
export function useDraft(beginning: Beginning) {
  const school = useSchoolId();
  const rooms = useRooms(school);
  const mine = useMyRooms(school);
  const [draft, setDraft] = useState<Draft>({
    students: beginning.students ?? [],
    originId: beginning.originId,
    destination: undefined,
    travel: beginning.escort ? 'one-way' : 'round-trip',
    minutes: undefined,
    message: '',
    asRequest: false,
    escort: beginning.escort ?? false,
    when: undefined,
    repeat: undefined,
  });
  const own = mine.data?.find((room) => room.sectionNow) ?? mine.data?.[0];
  const ownId = own?.room.id;
  useEffect(() => {
    if (ownId) {
      setDraft((before) => (before.originId ? before : { ...before, originId: ownId }));
    }
  }, [ownId]);
  const change = (next: Partial<Draft>) => setDraft((before) => ({ ...before, ...next }));
  const addAll = (students: Classmate[]) =>
    setDraft((before) => {
      const known = new Set(before.students.map(({ id }) => id));
      return { ...before, students: [...before.students, ...students.filter(({ id }) => !known.has(id))] };
    });
  return {
    draft,
    change,
    rooms: rooms.data ?? [],
    ownRooms: mine.data?.map((room) => room.room.id) ?? [],
    to: (destination: Room, minutes?: number) =>
      change({
        destination,
        minutes: minutes ?? destination.minutes,
        travel: destination.travel.includes('round-trip') && !draft.escort ? 'round-trip' : 'one-way',
      }),
    /** Whether the box was opened for a certain room. */
    fromKnown: beginning.originId !== undefined,
    add: (student: Classmate) => addAll([student]),
    addAll,
    drop: (id: string) =>
      setDraft((before) => ({ ...before, students: before.students.filter((student) => student.id !== id) })),
  };
}

export type DraftParts = ReturnType<typeof useDraft>;

/** What is sent; undefined while something is missing. */
export function requestOf(
  draft: Draft,
  zone: string,
  override: ReasonCode[],
  comment: string,
): PassRequest | undefined {
  const { students, originId, destination, travel, minutes, message } = draft;
  const first = students[0];
  const startAt = instantOf(draft.when, zone);
  if (!first || !originId || !destination || (draft.when && !draft.escort && !startAt)) {
    return undefined;
  }
  return {
    ...(students.length === 1
      ? { studentId: first.id }
      : { studentIds: students.map((student) => student.id) }),
    originId,
    destinationId: destination.id,
    travel,
    minutes: minutes ?? destination.minutes,
    message: message.trim() || undefined,
    asRequest: (draft.asRequest && !draft.escort) || undefined,
    escort: draft.escort || undefined,
    startAt: draft.escort ? undefined : startAt,
    repeat: draft.escort ? undefined : draft.when && draft.repeat,
    override: override.length > 0 ? override : undefined,
    comment: comment.trim() || undefined,
  };
}

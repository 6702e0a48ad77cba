import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findPeople, usePeople, useWhereabouts } from '~/api/people';
import { useSchoolId } from '~/api/school';
import type { Classmate, Person } from '~/api/types';
import { Found } from './Found';
import type { Draft, DraftParts } from './useDraft';
import { useParsed } from './useParsed';
import classes from './Write.module.css';

const SHOWN = 6;
const LIST = 'write-found';
const STUDENTS = { role: 'student', limit: SHOWN } as const;

/** Where the pass of the first student begins: where the student should be, unless the box was opened for a room. */
function startOf(parts: DraftParts, room: string | undefined): string | undefined {
  const open = parts.draft.students.length === 0 && !parts.fromKnown;
  return open && room && room !== parts.draft.destination?.id ? room : parts.draft.originId;
}

/** One line that finds student, room and minutes. Enter takes the marked one, and writes the pass if nothing is missing. */
export function WriteLine({ parts, onReady }: { parts: DraftParts; onReady: (draft: Draft) => void }) {
  const { t } = useTranslation('write');
  const school = useSchoolId();
  const [typed, setTyped] = useState('');
  const [marked, setMarked] = useState(0);
  const parsed = useParsed(school, typed, parts.rooms);
  const [query] = useDebouncedValue(parsed.student, 120);
  const people = usePeople(school, { ...STUDENTS, q: query }, query.length > 0);
  const found = parsed.student ? (people.data?.items ?? []) : [];
  const named = parsed.rooms[0];
  const room = parsed.sure ? named : undefined;
  const where = useWhereabouts(
    school,
    found.map((person) => person.id),
  );

  const take = (person: Classmate | Person, to = room) => {
    const student = { id: person.id, name: person.name, grade: person.grade, photo: person.photo };
    const originId = startOf(parts, where.get(person.id)?.room?.id);
    setTyped('');
    setMarked(0);
    parts.add(student);
    parts.change({ originId });
    if (to) {
      parts.to(to, parsed.minutes);
      onReady({
        ...parts.draft,
        originId,
        students: [...parts.draft.students.filter((other) => other.id !== student.id), student],
        destination: to,
        minutes: parsed.minutes ?? to.minutes,
        travel: to.travel.includes('round-trip') ? 'round-trip' : 'one-way',
      });
    }
  };

  // A scanner types faster than the list can follow: Enter asks for what was typed, not for what is shown.
  const takeTyped = async () => {
    const shown = found[marked];
    if (shown && parsed.sure && query === parsed.student && !people.isPlaceholderData) {
      take(shown);
      return;
    }
    if (!parsed.sure && (await findPeople(school, { ...STUDENTS, q: parsed.whole })).items.length > 0) {
      return;
    }
    const answer = await findPeople(school, { ...STUDENTS, q: parsed.student });
    const scanned = answer.items.find((person) => parsed.number && person.number === parsed.number);
    const only = scanned ?? (answer.items.length === 1 ? answer.items[0] : undefined);
    if (only) {
      take(only, named);
    }
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setMarked((before) => Math.min(Math.max(0, found.length - 1), Math.max(0, before + step)));
    } else if (event.key === 'Enter' && parsed.student) {
      event.preventDefault();
      void takeTyped().catch(() => undefined);
    }
  };

  return (
    <div className={classes.line}>
      <TextInput
        size="lg"
        data-autofocus
        role="combobox"
        aria-label={t('line')}
        aria-expanded={found.length > 0}
        aria-controls={LIST}
        aria-autocomplete="list"
        aria-activedescendant={found[marked] ? `${LIST}-${marked}` : undefined}
        placeholder={t('hint')}
        leftSection={<IconSearch size="1.25rem" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setMarked(0);
        }}
        onKeyDown={onKey}
      />
      <Found
        id={LIST}
        people={found}
        room={room}
        minutes={parsed.minutes ?? room?.minutes}
        marked={marked}
        where={where}
        nothing={
          people.isSuccess && !people.isPlaceholderData && parsed.student === query ? parsed.student : ''
        }
        onTake={(person) => take(person)}
      />
    </div>
  );
}

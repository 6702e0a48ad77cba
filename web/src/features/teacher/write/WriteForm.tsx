import { ActionIcon, Button, NumberInput, SegmentedControl, Select, Switch, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Travel } from '~/api/types';
import { Face } from '~/ui/Face';
import { problemWords } from '~/ui/problemWords';
import { RepeatFields } from '~/ui/RepeatFields';
import { soon, useWhenWrong, useZone, WhenFields } from '~/ui/WhenFields';
import { Lately } from './Lately';
import { Several } from './Several';
import { type DraftParts, requestOf } from './useDraft';
import type { useSubmit } from './useSubmit';
import classes from './Write.module.css';

const TRIPS: Travel[] = ['round-trip', 'one-way'];

function Students({ parts }: { parts: DraftParts }) {
  const { t } = useTranslation('write');
  return (
    <ul className={classes.students} aria-label={t('students')}>
      {parts.draft.students.map((student) => (
        <li key={student.id}>
          <Face name={student.name} photo={student.photo} size={28} />
          <span>{student.name}</span>
          <ActionIcon
            variant="subtle"
            size={28}
            c="var(--ink-2)"
            aria-label={t('remove', { name: student.name })}
            onClick={() => parts.drop(student.id)}
          >
            <IconX size="1rem" />
          </ActionIcon>
        </li>
      ))}
    </ul>
  );
}

function useRoomOptions(parts: DraftParts) {
  const own = new Set(parts.ownRooms);
  return [...parts.rooms]
    .sort(
      (one, other) =>
        Number(own.has(other.id)) - Number(own.has(one.id)) || one.name.localeCompare(other.name),
    )
    .map((room) => ({ value: room.id, label: [room.name, room.number].filter(Boolean).join(', ') }));
}

/** When it is for, and whether the student may decline. */
function WhenPart({ parts, error }: { parts: DraftParts; error: unknown }) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  const zone = useZone();
  const wrongWhen = useWhenWrong();
  const { draft, change } = parts;
  return (
    <>
      <SegmentedControl
        aria-label={t('when')}
        className={classes.trip}
        size="md"
        value={draft.when ? 'later' : 'now'}
        onChange={(value) => change({ when: value === 'later' ? soon(zone) : undefined })}
        data={[
          { value: 'now', label: ui('when.now') },
          { value: 'later', label: ui('when.later') },
        ]}
      />
      {draft.when && (
        <>
          <WhenFields value={draft.when} onChange={(when) => change({ when })} error={wrongWhen(error)} />
          <RepeatFields when={draft.when} value={draft.repeat} onChange={(repeat) => change({ repeat })} />
        </>
      )}
      <Switch
        label={t('offer')}
        checked={draft.asRequest}
        onChange={(event) => change({ asRequest: event.currentTarget.checked })}
      />
    </>
  );
}

/** The fields of a pass; what the line found is already in them. */
export function WriteForm({ parts, submit }: { parts: DraftParts; submit: ReturnType<typeof useSubmit> }) {
  const { t } = useTranslation('write');
  const { t: ui } = useTranslation('ui');
  const options = useRoomOptions(parts);
  const { draft, change } = parts;
  const zone = useZone();
  const wrongWhen = useWhenWrong();
  const pickDestination = (id: string | null) => {
    const room = parts.rooms.find((other) => other.id === id);
    if (room) {
      parts.to(room);
    }
  };
  return (
    <div className={classes.form}>
      {draft.students.length > 0 && <Students parts={parts} />}
      <Several students={draft.students} onAdd={parts.addAll} />
      <Lately parts={parts} />
      <div className={classes.pair}>
        <Select
          label={t('from')}
          placeholder={t('choose')}
          searchable
          data={options}
          value={draft.originId ?? null}
          onChange={(id) => change({ originId: id ?? undefined })}
        />
        <Select
          label={t('to')}
          placeholder={t('choose')}
          searchable
          data={options}
          value={draft.destination?.id ?? null}
          onChange={pickDestination}
        />
      </div>
      <div className={classes.pair}>
        <SegmentedControl
          aria-label={t('travel')}
          className={classes.trip}
          fullWidth
          size="md"
          value={draft.travel}
          onChange={(travel) => change({ travel: travel as Travel })}
          data={TRIPS.map((value) => ({ value, label: t(value) }))}
        />
        <NumberInput
          label={t('minutes')}
          min={1}
          max={999}
          allowDecimal={false}
          value={draft.minutes ?? ''}
          onChange={(minutes) => change({ minutes: typeof minutes === 'number' ? minutes : undefined })}
        />
      </div>
      <TextInput
        label={t('message')}
        maxLength={500}
        value={draft.message}
        onChange={(event) => change({ message: event.currentTarget.value })}
      />
      <Switch
        label={t('escort')}
        checked={draft.escort}
        onChange={(event) => change({ escort: event.currentTarget.checked })}
      />
      {!draft.escort && <WhenPart parts={parts} error={submit.error} />}
      {submit.error && !wrongWhen(submit.error) && (
        <p className={classes.wrong} role="alert">
          {problemWords(ui, submit.error)}
        </p>
      )}
      <Button
        h={48}
        loading={submit.busy}
        disabled={!requestOf(draft, zone, [], '')}
        onClick={() => submit.send(draft, false, '')}
      >
        {t(draft.asRequest ? 'goOffer' : draft.when ? 'goLater' : 'go', {
          count: Math.max(1, draft.students.length),
        })}
      </Button>
    </div>
  );
}

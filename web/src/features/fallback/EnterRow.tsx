import { ActionIcon, Checkbox, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import { PeoplePicker } from '~/ui/PeoplePicker';
import classes from './Fallback.module.css';
import type { Typed } from './rows';
import type { en } from './words';

interface EnterRowProps {
  number: number;
  row: Typed;
  rooms: { value: string; label: string }[];
  onChange: (part: Partial<Typed>) => void;
  onRemove?: () => void;
}

const CODES: ReadonlySet<string> = new Set<keyof typeof en.wrong>([
  'needed',
  'overlaps',
  'in-the-future',
  'backwards',
  'another-day',
  'too-old',
  'same-room',
]);

/** One pass of the list. */
export function EnterRow({ number, row, rooms, onChange, onRemove }: EnterRowProps) {
  const { t } = useTranslation('fallback');
  const school = useSchoolId();
  const set = (part: Partial<Typed>) => onChange({ ...part, wrong: undefined });
  const code = row.wrong && CODES.has(row.wrong) ? (row.wrong as keyof typeof en.wrong) : 'other';
  return (
    <fieldset className={classes.row}>
      <legend>{t('row', { number })}</legend>
      <PeoplePicker
        school={school}
        only="student"
        label={t('student')}
        value={row.student}
        onChange={(people) => set({ student: people.slice(-1) })}
      />
      <Select
        label={t('from')}
        searchable
        data={rooms}
        value={row.from || null}
        onChange={(from) => set({ from: from ?? '' })}
      />
      <Select
        label={t('to')}
        searchable
        data={rooms}
        value={row.to || null}
        onChange={(to) => set({ to: to ?? '' })}
      />
      <TextInput
        type="time"
        label={t('out')}
        value={row.out}
        onChange={(event) => set({ out: event.currentTarget.value })}
      />
      <TextInput
        type="time"
        label={t('in')}
        value={row.in}
        onChange={(event) => set({ in: event.currentTarget.value })}
      />
      {onRemove && (
        <ActionIcon
          variant="subtle"
          size={42}
          aria-label={t('remove', { number })}
          onClick={onRemove}
          className={classes.remove}
        >
          <IconTrash size="1.25rem" />
        </ActionIcon>
      )}
      {row.wrong && (
        <p className={classes.wrong} role="alert">
          {t(`wrong.${code}`)}
        </p>
      )}
      {(row.wrong === 'overlaps' || row.anyway) && (
        <Checkbox
          label={t('anyway')}
          checked={row.anyway}
          onChange={(event) => onChange({ anyway: event.currentTarget.checked })}
        />
      )}
    </fieldset>
  );
}

import { Button, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PaperRow, useEnterOnPaper } from '~/api/onPaper';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { serverNow } from '~/lib/clock';
import { dayOf } from '~/lib/wallTime';
import { useProblemNote } from '~/ui/problemNote';
import { useZone } from '~/ui/WhenFields';
import { EnterRow } from './EnterRow';
import classes from './Fallback.module.css';
import { emptyRow, leftOver, rowOf, type Typed, untouched } from './rows';

/** What was written on paper, row by row; what is not right stays here. */
export function EnterList() {
  const { t } = useTranslation('fallback');
  const school = useSchoolId();
  const zone = useZone();
  const rooms = (useRooms(school).data ?? []).map((room) => ({
    value: room.id,
    label: [room.name, room.number].filter(Boolean).join(', '),
  }));
  const today = dayOf(new Date(serverNow()).toISOString(), zone);
  const enter = useEnterOnPaper(school);
  const note = useProblemNote();
  const [day, setDay] = useState(today);
  const [rows, setRows] = useState<Typed[]>([emptyRow(0)]);
  const [next, setNext] = useState(1);
  const [entered, setEntered] = useState(0);
  const change = (key: number, part: Partial<Typed>) =>
    setRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  const add = () => {
    setRows([...rows, emptyRow(next, rows[rows.length - 1]?.from)]);
    setNext(next + 1);
  };
  const send = () => {
    const typed = rows.filter((row) => !untouched(row));
    const made = typed.map((row) => rowOf(row, day, zone));
    const whole = made.filter((row): row is PaperRow => row !== undefined);
    if (whole.length < typed.length || whole.length === 0) {
      setEntered(0);
      setRows(rows.map((row) => ({ ...row, wrong: rowOf(row, day, zone) ? undefined : 'needed' })));
      return;
    }
    enter.mutate(whole, {
      onSuccess: (results) => {
        const left = leftOver(typed, results);
        setEntered(typed.length - left.length);
        setRows(left.length > 0 ? left : [emptyRow(next)]);
        setNext(next + 1);
      },
      onError: note,
    });
  };
  const wrong = rows.filter((row) => row.wrong).length;
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        type="date"
        label={t('day')}
        max={today}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {rows.map((row, at) => (
        <EnterRow
          key={row.key}
          number={at + 1}
          row={row}
          rooms={rooms}
          onChange={(part) => change(row.key, part)}
          onRemove={rows.length > 1 ? () => setRows(rows.filter(({ key }) => key !== row.key)) : undefined}
        />
      ))}
      <p role="status" className={classes.said}>
        {[entered > 0 && t('entered', { count: entered }), wrong > 0 && t('left', { count: wrong })]
          .filter(Boolean)
          .join(' ')}
      </p>
      <div className={classes.buttons}>
        <Button variant="default" leftSection={<IconPlus size="1.25rem" aria-hidden />} onClick={add}>
          {t('add')}
        </Button>
        <Button type="submit" loading={enter.isPending}>
          {t('send')}
        </Button>
      </div>
    </form>
  );
}

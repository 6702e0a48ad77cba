import { Button, SegmentedControl, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type SchoolCalendar, type SpecialDay, useBellSchedules } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { Sheet } from '~/ui/Sheet';
import { sayDate } from './dates';
import { useCalendarForm } from './useCalendarForm';

interface DayProps {
  date: string;
  loaded: Versioned<SchoolCalendar>;
  onClose: () => void;
}

function specialOn(calendar: SchoolCalendar, date: string): SpecialDay | undefined {
  return calendar.days.find((day) => day.from <= date && date <= day.to);
}

function DayFields({ date, loaded, onClose }: DayProps) {
  const { t } = useTranslation('schedules');
  const schedules = useBellSchedules(useSchoolId()).data ?? [];
  const { change, wrong, saving, calendar } = useCalendarForm(loaded, onClose);
  const before = specialOn(loaded.value, date);
  const form = useForm<SpecialDay>({
    initialValues: before ?? { from: date, to: date, name: '', school: false },
  });
  const others = (all: SchoolCalendar) => all.days.filter((day) => day.from !== before?.from);
  const submit = ({ schedule, turn, ...day }: SpecialDay) =>
    change((all) => ({
      ...all,
      days: [
        ...others(all),
        day.school ? { ...day, schedule: schedule || undefined, turn: turn || undefined } : day,
      ],
    }));
  const turns = calendar.rotation?.turns ?? [];
  const usual = { value: '', label: t('day.asUsual') };
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={16}>
        <TextInput
          data-autofocus
          label={t('day.name')}
          description={t('day.nameHint')}
          {...form.getInputProps('name')}
        />
        <div className={page.two}>
          <TextInput type="date" label={t('day.from')} {...form.getInputProps('from')} />
          <TextInput type="date" label={t('day.to')} {...form.getInputProps('to')} />
        </div>
        <SegmentedControl
          aria-label={t('day.kind')}
          data={[
            { value: 'off', label: t('day.off') },
            { value: 'on', label: t('day.on') },
          ]}
          value={form.values.school ? 'on' : 'off'}
          onChange={(kind) => form.setFieldValue('school', kind === 'on')}
        />
        {form.values.school && (
          <Select
            label={t('day.schedule')}
            allowDeselect={false}
            data={[usual, ...schedules.map(({ id, name }) => ({ value: id, label: name }))]}
            value={form.values.schedule ?? ''}
            onChange={(value) => form.setFieldValue('schedule', value ?? '')}
          />
        )}
        {form.values.school && turns.length > 0 && (
          <Select
            label={t('day.turn')}
            allowDeselect={false}
            data={[usual, ...turns.map(({ name }) => ({ value: name, label: name }))]}
            value={form.values.turn ?? ''}
            onChange={(value) => form.setFieldValue('turn', value ?? '')}
          />
        )}
        {wrong && (
          <p className={page.wrong} role="alert">
            {wrong}
          </p>
        )}
        <Button type="submit" loading={saving}>
          {t('day.save')}
        </Button>
        {before && (
          <Button variant="subtle" onClick={() => change((all) => ({ ...all, days: others(all) }))}>
            {t('day.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

/** Makes a date, or several in a row, a holiday or a special day. */
export function DaySheet({ date, loaded, onClose }: Omit<DayProps, 'date'> & { date?: string }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  return (
    <Sheet
      opened={date !== undefined}
      onClose={onClose}
      title={
        <>
          <b>{t('day.title')}</b>
          <div className={page.muted}>{date && sayDate(date, locale)}</div>
        </>
      }
    >
      {date && <DayFields key={date} date={date} loaded={loaded} onClose={onClose} />}
    </Sheet>
  );
}

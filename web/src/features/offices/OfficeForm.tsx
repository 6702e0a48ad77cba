import { Button, SegmentedControl, Select, Stack, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useSayOutOfOffice } from '~/api/offices';
import { useMyRooms, useRooms } from '~/api/rooms';
import { useHere, useMay } from '~/api/school';
import { serverNow } from '~/lib/clock';
import { isProblem } from '~/lib/problem';
import { dayOf } from '~/lib/wallTime';
import page from '~/ui/FormPage.module.css';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { problemWords } from '~/ui/problemWords';
import { WeekdayChips } from '~/ui/WeekdayChips';
import { useZone } from '~/ui/WhenFields';
import { formOf, type OfficeKind, type OfficeValues } from './officeForm';
import './words';

type Form = ReturnType<typeof useForm<OfficeValues>>;

const FIELDS: Record<string, keyof OfficeValues> = { personId: 'other', roomId: 'room' };

function WhoFields({ form }: { form: Form }) {
  const { t } = useTranslation('offices');
  const { school } = useHere();
  const allRooms = useMay('admin-rooms');
  const anybody = useMay('admin-people');
  const mine = useMyRooms(school.id).data ?? [];
  const rooms = useRooms(school.id).data ?? [];
  const choices = allRooms ? rooms : rooms.filter(({ id }) => mine.some(({ room }) => room.id === id));
  const kinds: OfficeKind[] = [
    'me',
    ...(choices.length > 0 ? (['room'] as const) : []),
    ...(anybody ? (['other'] as const) : []),
  ];
  const { kind } = form.values;
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={t('who')}
          data={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          {...form.getInputProps('kind')}
        />
      )}
      {kind === 'room' && (
        <Select
          label={t('room')}
          description={t('roomHint')}
          searchable
          data={choices.map(({ id, name, number }) => ({ value: id, label: `${name}, ${number}` }))}
          {...form.getInputProps('room')}
        />
      )}
      {kind === 'other' && (
        <PeoplePicker
          school={school.id}
          label={t('other')}
          value={form.values.other}
          onChange={(people) => form.setFieldValue('other', people.slice(-1))}
          error={form.errors.other}
        />
      )}
    </>
  );
}

/** Who is away, and when. */
export function OfficeForm() {
  const { t } = useTranslation('offices');
  const { t: ui } = useTranslation('ui');
  const { school } = useHere();
  const today = dayOf(new Date(serverNow()).toISOString(), useZone());
  const say = useSayOutOfOffice(school.id);
  const form = useForm<OfficeValues>({
    initialValues: {
      kind: 'me',
      room: null,
      other: [],
      from: today,
      until: today,
      allDay: true,
      at: '',
      to: '',
      weekdays: [],
    },
  });
  const submit = (values: OfficeValues) =>
    say.mutate(formOf(values, school.personId), {
      onSuccess: () => form.reset(),
      onError: (error) => {
        for (const { field, message } of isProblem(error) ? error.fields : []) {
          form.setFieldError(FIELDS[field] ?? field, message);
        }
      },
    });
  const other = say.error && !(isProblem(say.error) && say.error.fields.length > 0);
  return (
    <form className={page.card} onSubmit={form.onSubmit(submit)}>
      <Stack gap={14}>
        <WhoFields form={form} />
        <div className={page.two}>
          <TextInput type="date" label={t('from')} required {...form.getInputProps('from')} />
          <TextInput
            type="date"
            label={t('until')}
            required
            min={form.values.from}
            {...form.getInputProps('until')}
          />
        </div>
        <Switch label={t('allDay')} {...form.getInputProps('allDay', { type: 'checkbox' })} />
        {!form.values.allDay && (
          <div className={page.two}>
            <TextInput type="time" label={t('at')} required {...form.getInputProps('at')} />
            <TextInput type="time" label={t('to')} required {...form.getInputProps('to')} />
          </div>
        )}
        {form.values.until !== form.values.from && (
          <WeekdayChips
            label={t('weekdays')}
            description={t('weekdaysHint')}
            value={form.values.weekdays}
            onChange={(days) => form.setFieldValue('weekdays', days)}
          />
        )}
        {other && (
          <p className={page.wrong} role="alert">
            {problemWords(ui, say.error)}
          </p>
        )}
        <Button type="submit" loading={say.isPending}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

import { Button, Chip, Group, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useContext, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BellForm,
  type BellSchedule,
  useBellSchedules,
  useDeleteSchedule,
  useNoStarts,
  useSaveSchedule,
} from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { useProblemNote } from '~/ui/problemNote';
import { weekdays } from './dates';
import { NoFlyFields } from './NoFlyFields';
import { NoFlyForSome } from './NoFlyForSome';
import { PeriodFields } from './PeriodFields';
import { PlanBar } from './PlanBar';
import { newSchedule } from './scheduleForm';

export type ScheduleFormApi = UseFormReturnType<BellForm>;

function Weekdays({ form }: { form: ScheduleFormApi }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  return (
    <fieldset className={page.fieldset}>
      <legend>{t('weekdays')}</legend>
      <p className={page.muted}>{t('weekdaysHint')}</p>
      <Chip.Group
        multiple
        value={form.values.weekdays.map(String)}
        onChange={(days) => form.setFieldValue('weekdays', days.map(Number))}
      >
        <Group gap={6}>
          {weekdays(locale).map(({ day, short, long }) => (
            <Chip key={day} value={String(day)} aria-label={long}>
              {short}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      {form.errors.weekdays && <p className={page.wrong}>{form.errors.weekdays}</p>}
    </fieldset>
  );
}

interface ScheduleFieldsProps {
  schedule?: BellSchedule;
  onDirty: (dirty: boolean) => void;
  onDone: () => void;
}

/** Everything about a bell schedule, with the day as it would be under it. */
export function ScheduleFields({ schedule, onDirty, onDone }: ScheduleFieldsProps) {
  const { t } = useTranslation('schedules');
  const school = useSchoolId();
  const current = useBellSchedules(school);
  const save = useSaveSchedule(school);
  const remove = useDeleteSchedule(school);
  const note = useProblemNote();
  const [base, setBase] = useState(schedule);
  const [raced, setRaced] = useState(false);
  const form = useForm<BellForm>({ initialValues: newSchedule(schedule) });
  const noStarts = useNoStarts(school, form.values);
  const dirty = form.isDirty();
  useEffect(() => onDirty(dirty), [dirty, onDirty]);

  const failed = async (error: unknown) => {
    if (isProblem(error) && error.status === 412) {
      const fresh = (await current.refetch()).data;
      setBase(fresh?.find((one) => one.id === schedule?.id));
      setRaced(true);
    } else if (isProblem(error) && error.fields.length) {
      form.setErrors(byField(error));
    } else {
      note(error);
    }
  };
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) =>
        save.mutate({ schedule: base, form: values }, { onSuccess: onDone, onError: failed }),
      )}
    >
      <Stack gap={20}>
        <TextInput label={t('name')} description={t('nameHint')} {...form.getInputProps('name')} />
        <Weekdays form={form} />
        <PeriodFields form={form} />
        <NoFlyFields form={form} />
        <NoFlyForSome form={form} />
        <section>
          <h3>{t('bar')}</h3>
          <PlanBar periods={form.values.periods} noStarts={noStarts.data?.noFly ?? []} />
        </section>
        {raced && <p className={page.wrong}>{t('changed')}</p>}
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
        {schedule && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('deleteSure')) && remove.mutate(schedule, { onSuccess: onDone, onError: note })
            }
          >
            {t('delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

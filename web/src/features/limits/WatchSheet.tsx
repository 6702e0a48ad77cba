import { Button, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { readWatchList, useEndWatch, useSaveWatch, type Watch } from '~/api/watchList';
import { merge } from '~/lib/merge';
import { isProblem } from '~/lib/problem';
import { TimePlaceContext } from '~/lib/time';
import { dayOf, endOfDay } from '~/lib/wallTime';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';

interface WatchSheetProps {
  opened: boolean;
  watch?: Watch;
  onClose: () => void;
}

interface Values {
  student: NamedPerson[];
  reason: string;
  staff: NamedPerson[];
  until: string;
}

function valuesOf(watch: Watch | undefined, zone: string): Values {
  return {
    student: watch ? [{ id: watch.student.id, name: watch.student.name }] : [],
    reason: watch?.reason ?? '',
    staff: watch?.staff.map(({ id, name }) => ({ id, name })) ?? [],
    until: watch?.expiresAt ? dayOf(watch.expiresAt, zone) : '',
  };
}

/** Saves, and where somebody else was faster brings both changes together and says what was theirs. */
function useWatchForm(watch: Watch | undefined, onClose: () => void) {
  const { t } = useTranslation('limits');
  const { zone } = useContext(TimePlaceContext);
  const school = useSchoolId();
  const save = useSaveWatch(school);
  const note = useProblemNote();
  const [base, setBase] = useState(watch);
  const [raced, setRaced] = useState('');
  const form = useForm<Values>({ initialValues: valuesOf(watch, zone) });
  const catchUp = async (mine: Values) => {
    const now = (await readWatchList(school)).find(({ id }) => id === base?.id);
    const merged = merge(valuesOf(base, zone), mine, valuesOf(now ?? base, zone));
    form.setValues(merged.values);
    setRaced(
      now
        ? t('watch.raced', { fields: merged.theirs.map((field) => t(`watch.${field}`)).join(', ') })
        : t('watch.gone'),
    );
    setBase(now);
  };
  const submit = (mine: Values) =>
    save.mutate(
      {
        watch: base,
        form: {
          studentId: mine.student[0]?.id,
          reason: mine.reason,
          staff: mine.staff.map(({ id }) => id),
          expiresAt: mine.until ? endOfDay(mine.until, zone) : undefined,
        },
      },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status === 412) {
            catchUp(mine).catch(note);
          } else if (isProblem(error) && error.fields.length) {
            form.setErrors(byField(error));
          } else {
            note(error);
          }
        },
      },
    );
  return { form, submit, base, raced, saving: save.isPending };
}

function WatchFields({ watch, onClose }: Omit<WatchSheetProps, 'opened'>) {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const end = useEndWatch(school);
  const note = useProblemNote();
  const { form, submit, base, raced, saving } = useWatchForm(watch, onClose);
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={16}>
        {raced && (
          <p className={page.wrong} role="alert">
            {raced}
          </p>
        )}
        {!watch && (
          <PeoplePicker
            school={school}
            only="student"
            label={t('watch.student')}
            value={form.values.student}
            onChange={(people) => form.setFieldValue('student', people.slice(-1))}
            error={form.errors.studentId}
          />
        )}
        <Textarea
          label={t('watch.reason')}
          description={t('watch.reasonHint')}
          autosize
          minRows={2}
          maxLength={500}
          {...form.getInputProps('reason')}
        />
        <PeoplePicker
          school={school}
          label={t('watch.staff')}
          description={t('watch.staffHint')}
          {...form.getInputProps('staff')}
        />
        <TextInput
          type="date"
          label={t('watch.until')}
          description={t('watch.untilHint')}
          {...form.getInputProps('until')}
          error={form.errors.expiresAt}
        />
        <Button type="submit" loading={saving}>
          {t('watch.save')}
        </Button>
        {base && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('watch.endSure')) && end.mutate(base, { onSuccess: onClose, onError: note })
            }
          >
            {t('watch.end')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

export function WatchSheet({ opened, watch, onClose }: WatchSheetProps) {
  const { t } = useTranslation('limits');
  return (
    <Sheet opened={opened} onClose={onClose} title={watch?.student.name ?? t('watch.add')}>
      {opened && <WatchFields key={watch?.id ?? 'new'} watch={watch} onClose={onClose} />}
    </Sheet>
  );
}

import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconKey } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useInvite } from '~/api/guardians';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Guardians.module.css';

/** How long codes are good unless somebody says otherwise. */
export const USUAL_DAYS = 30;

interface Form {
  note: string;
  also: NamedPerson[];
  days: number | string;
}

/** Makes a code for one guardian of a student, and of brothers and sisters; shows it once. */
export function Invite({ student }: { student: string }) {
  const { t } = useTranslation('guardians');
  const school = useSchoolId();
  const { day } = useTimeWords();
  const invite = useInvite(school);
  const problem = useProblemNote();
  const form = useForm<Form>({ initialValues: { note: '', also: [], days: USUAL_DAYS } });
  const submit = ({ note, also, days }: Form) =>
    invite.mutate(
      {
        students: [student, ...also.map(({ id }) => id).filter((id) => id !== student)],
        note,
        days: Number(days),
      },
      {
        onSuccess: () => form.reset(),
        onError: (error) =>
          isProblem(error) && error.fields.length > 0 ? form.setErrors(byField(error)) : problem(error),
      },
    );
  return (
    <form className={page.part} onSubmit={form.onSubmit(submit)} noValidate>
      <TextInput
        label={t('card.note')}
        description={t('card.noteHint')}
        maxLength={100}
        {...form.getInputProps('note')}
      />
      <PeoplePicker
        school={school}
        only="student"
        label={t('card.also')}
        description={t('card.alsoHint')}
        {...form.getInputProps('also')}
        error={form.errors.students}
      />
      <NumberInput
        label={t('card.days')}
        suffix={t('card.daysUnit')}
        min={1}
        max={90}
        allowDecimal={false}
        maw={200}
        {...form.getInputProps('days')}
      />
      <Button
        type="submit"
        variant="default"
        leftSection={<IconKey size={20} aria-hidden />}
        loading={invite.isPending}
      >
        {t('card.make')}
      </Button>
      {invite.data && (
        <div className={classes.once} role="status">
          <p>{t('card.once', { address: `${location.origin}/join` })}</p>
          <code>{invite.data.code}</code>
          <p>{t('card.until', { day: day(invite.data.until) })}</p>
        </div>
      )}
    </form>
  );
}

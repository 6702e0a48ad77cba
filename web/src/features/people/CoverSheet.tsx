import { Button, Input, MultiSelect, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cover } from '~/api/covers';
import { useBellSchedules } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import page from '~/ui/FormPage.module.css';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { Sheet } from '~/ui/Sheet';
import { type CoverKind, chosen, KINDS, useCoverForm } from './coverForm';
import './coverWords';

type CoverFormState = ReturnType<typeof useCoverForm>['form'];

/** Who acts for whom: asked once; later only when. */
function WhoFields({ form }: { form: CoverFormState }) {
  const { t } = useTranslation('covers');
  const school = useSchoolId();
  const { kind } = form.values;
  const one = (field: 'person' | 'teacher') => ({
    school,
    label: t(field),
    value: form.values[field],
    onChange: (people: NamedPerson[]) => form.setFieldValue(field, people.slice(-1)),
    error: form.errors[field],
  });
  return (
    <>
      <Input.Wrapper label={t('kind')} description={t(`kindMeans.${kind}`)}>
        <SegmentedControl
          fullWidth
          mt={6}
          aria-label={t('kind')}
          data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
          value={kind}
          onChange={(next) => form.setValues(chosen(next as CoverKind, form.values))}
        />
      </Input.Wrapper>
      <PeoplePicker {...one('person')} key={kind} only={kind} />
      <PeoplePicker {...one('teacher')} only="teacher" />
    </>
  );
}

/** The periods of the school's bells, each name once, by their first start. */
function usePeriods(chosen: string[]): string[] {
  const schedules = useBellSchedules(useSchoolId()).data ?? [];
  const periods = schedules
    .flatMap((schedule) => schedule.periods)
    .sort((one, other) => one.starts.localeCompare(other.starts));
  return [...new Set([...periods.map(({ name }) => name), ...chosen])];
}

function WhenFields({ form }: { form: CoverFormState }) {
  const { t } = useTranslation('covers');
  const periods = usePeriods(form.values.periods);
  const open = form.values.kind === 'assistant';
  return (
    <>
      <div className={page.two}>
        <TextInput type="date" label={t('from')} required {...form.getInputProps('from')} />
        <TextInput
          type="date"
          label={t('until')}
          description={open && t('untilOpen')}
          required={!open}
          {...form.getInputProps('until')}
        />
      </div>
      <MultiSelect
        label={t('periods')}
        description={t(periods.length > 0 ? 'periodsHint' : 'noPeriods')}
        placeholder={form.values.periods.length > 0 ? undefined : t('wholeDay')}
        data={periods}
        disabled={periods.length === 0}
        searchable
        clearable
        {...form.getInputProps('periods')}
      />
    </>
  );
}

function Fields({ cover, onClose }: { cover?: Cover; onClose: () => void }) {
  const { t } = useTranslation('covers');
  const { form, submit, raced, saving } = useCoverForm(cover, onClose);
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        {raced && (
          <p className={page.wrong} role="alert">
            {raced}
          </p>
        )}
        {cover ? (
          <p className={page.muted}>{t('for', { person: cover.person.name, teacher: cover.teacher.name })}</p>
        ) : (
          <WhoFields form={form} />
        )}
        <WhenFields form={form} />
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
      </Stack>
    </form>
  );
}

interface CoverSheetProps {
  opened: boolean;
  /** The one to change; a new one without. */
  cover?: Cover;
  onClose: () => void;
}

/** Names who acts for a teacher, and when. */
export function CoverSheet({ opened, cover, onClose }: CoverSheetProps) {
  const { t } = useTranslation('covers');
  return (
    <Sheet opened={opened} onClose={onClose} title={t(cover ? 'change' : 'add')}>
      {opened && <Fields key={cover?.id ?? 'new'} cover={cover} onClose={onClose} />}
    </Sheet>
  );
}

import { Button, Checkbox, NumberInput, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Accommodation,
  EXEMPTIONS,
  readAccommodation,
  useSaveAccommodation,
} from '~/api/accommodations';
import type { Versioned } from '~/api/adminTypes';
import { useSchoolId } from '~/api/school';
import { merge } from '~/lib/merge';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { PeoplePicker } from '~/ui/PeoplePicker';
import { useProblemNote } from '~/ui/problemNote';
import { en } from './accommodationWords';
import { Theirs } from './Theirs';

interface AccommodationFieldsProps {
  student: string;
  read: Versioned<Accommodation>;
  names: Map<string, string>;
  readOnly: boolean;
}

const FIELDS = {
  factor: 'factor',
  extraMinutes: 'minutes',
  exemptions: 'exempt',
  reason: 'reason',
  readers: 'readers',
} as const;

const filled = (accommodation: Accommodation) => ({ ...accommodation, reason: accommodation.reason ?? '' });

/** The form of one student's accommodations; saves the version that was read. */
export function AccommodationFields({ student, read, names, readOnly }: AccommodationFieldsProps) {
  const { t } = useTranslation('accommodations');
  const school = useSchoolId();
  const save = useSaveAccommodation(school, student);
  const note = useProblemNote();
  const [base, setBase] = useState(read);
  const [known, setKnown] = useState(names);
  const [theirs, setTheirs] = useState<[string, string][]>();
  const form = useForm({ initialValues: filled(read.value) });
  const said = (field: keyof Accommodation, { [field]: value, exemptions, readers }: Accommodation) =>
    field === 'exemptions'
      ? exemptions.map((one) => t(`exemptions.${one as (typeof EXEMPTIONS)[number]}`)).join(', ')
      : field === 'readers'
        ? readers.map((id) => known.get(id) ?? id).join(', ')
        : String(value ?? '');
  const catchUp = async (mine: Accommodation) => {
    const now = await readAccommodation(school, student);
    const merged = merge<Accommodation>(filled(base.value), mine, filled(now.value));
    form.setValues(filled(merged.values));
    setTheirs(
      merged.theirs.map((field) => [
        t(FIELDS[field as keyof Accommodation]),
        said(field as keyof Accommodation, now.value),
      ]),
    );
    setBase(now);
  };
  const failed = (error: unknown, mine: Accommodation) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(mine).catch(note);
    } else if (isProblem(error) && error.fields.length) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, code, message }) => [
            field,
            code in en.wrong ? t(`wrong.${code as keyof typeof en.wrong}`) : message,
          ]),
        ),
      );
    } else {
      note(error);
    }
  };
  const done = (saved: Versioned<Accommodation>) => {
    setBase(saved);
    setTheirs(undefined);
    notifications.show({ color: 'green', message: t('saved') });
  };
  return (
    <form
      onSubmit={form.onSubmit((mine) =>
        save.mutate(
          { form: mine, etag: base.etag },
          { onSuccess: done, onError: (error) => failed(error, mine) },
        ),
      )}
    >
      <fieldset className={page.fieldset} disabled={readOnly}>
        {theirs && <Theirs theirs={theirs} />}
        <div className={page.two}>
          <NumberInput
            label={t('factor')}
            description={t('factorHint')}
            min={1}
            max={10}
            step={0.25}
            decimalScale={2}
            {...form.getInputProps('factor')}
          />
          <NumberInput
            label={t('minutes')}
            description={t('minutesHint')}
            min={0}
            max={999}
            allowDecimal={false}
            {...form.getInputProps('extraMinutes')}
          />
        </div>
        <Checkbox.Group label={t('exempt')} {...form.getInputProps('exemptions')}>
          <Stack gap={10} mt={8}>
            {EXEMPTIONS.map((one) => (
              <Checkbox key={one} value={one} label={t(`exemptions.${one}`)} disabled={readOnly} />
            ))}
          </Stack>
        </Checkbox.Group>
        <Textarea
          label={t('reason')}
          description={t('reasonHint')}
          maxLength={2000}
          autosize
          minRows={2}
          {...form.getInputProps('reason')}
        />
        <PeoplePicker
          school={school}
          label={t('readers')}
          description={t('readersHint')}
          value={form.values.readers.map((id) => ({ id, name: known.get(id) ?? id }))}
          onChange={(people) => {
            setKnown(new Map([...known, ...people.map(({ id, name }) => [id, name] as const)]));
            form.setFieldValue(
              'readers',
              people.map(({ id }) => id),
            );
          }}
          error={form.errors.readers}
        />
        {!readOnly && (
          <Button type="submit" w="fit-content" maw="100%" loading={save.isPending}>
            {t('save')}
          </Button>
        )}
      </fieldset>
    </form>
  );
}

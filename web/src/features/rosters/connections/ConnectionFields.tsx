import { Button, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { readConnection, useSaveConnection } from '~/api/rosterConnections';
import type { Connection, ConnectionForm, Source } from '~/api/rosterTypes';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { asked, lacks, merged, sent, valuesOf } from './connectionForm';
import { wrongWords } from './connectionWords';
import { SettingInput } from './SettingInput';

interface ConnectionFieldsProps {
  district: string;
  source: Source;
  /** Missing for one that is to be added. */
  connection?: Versioned<Connection>;
  onSaved: (saved: Versioned<Connection>) => void;
}

/** Everything that is filled in to connect a system. */
export function ConnectionFields({ district, source, connection, onSaved }: ConnectionFieldsProps) {
  const { t } = useTranslation('connections');
  const save = useSaveConnection(district);
  const note = useProblemNote();
  const [read, setRead] = useState(connection);
  const there = read?.value;
  const form = useForm<ConnectionForm>({
    initialValues: valuesOf(source, there),
    validate: {
      name: (name) => (name.trim() ? null : t('form.needed')),
      settings: Object.fromEntries(
        source.fields.map((field) => [
          field.name,
          (value: string) => (lacks(field, value ?? '', there) ? t('form.needed') : null),
        ]),
      ),
    },
  });
  const catchUp = async (mine: ConnectionForm) => {
    if (read) {
      const now = await readConnection(district, read.value.id);
      form.setValues(merged(valuesOf(source, read.value), mine, valuesOf(source, now.value)));
      setRead(now);
      notice({ color: 'red', message: t('form.raced') });
    }
  };
  const failed = (error: unknown, mine: ConnectionForm) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(mine).catch(note);
    } else if (isProblem(error) && error.fields.length > 0) {
      form.setErrors(Object.fromEntries(error.fields.map((wrong) => [wrong.field, wrongWords(wrong)])));
      const unseen = error.fields.find(({ field }) => source.uploads && field === 'nightlyAt');
      if (unseen) {
        notice({ color: 'red', message: wrongWords(unseen) });
      }
    } else {
      note(error);
    }
  };
  const submit = (values: ConnectionForm) =>
    save.mutate(
      { id: there?.id, etag: read?.etag, form: sent(source, values) },
      {
        onSuccess: (saved) => {
          notice({ message: t('form.saved') });
          // The server's words, without the secrets that were typed.
          form.setValues(valuesOf(source, saved.value));
          setRead(saved);
          onSaved(saved);
        },
        onError: (error) => failed(error, values),
      },
    );
  return (
    <form className={page.card} onSubmit={form.onSubmit(submit)} noValidate>
      <TextInput
        label={t('form.name')}
        description={t('form.nameWhy')}
        maxLength={100}
        {...form.getInputProps('name')}
      />
      {asked(source, form.values.settings).map((field) => (
        <SettingInput
          key={field.name}
          field={field}
          stored={there?.secretsSet.includes(field.name) ?? false}
          value={form.values.settings[field.name] ?? ''}
          error={form.errors[`settings.${field.name}`]}
          onChange={(value) => form.setFieldValue(`settings.${field.name}`, value)}
        />
      ))}
      {!source.uploads && (
        <TextInput
          type="time"
          label={t('form.nightly')}
          description={t('form.nightlyWhy')}
          {...form.getInputProps('nightlyAt')}
          value={form.values.nightlyAt ?? ''}
        />
      )}
      <NumberInput
        label={t('form.guard')}
        description={t('form.guardWhy')}
        suffix={t('form.percent')}
        min={1}
        max={100}
        allowDecimal={false}
        {...form.getInputProps('guardPercent')}
      />
      <Button type="submit" loading={save.isPending}>
        {t('form.save')}
      </Button>
    </form>
  );
}

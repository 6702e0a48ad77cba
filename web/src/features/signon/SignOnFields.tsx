import { Button, Checkbox, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type Preset, readSignOn, type SignOn, useSaveSignOn } from '~/api/signOn';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { ClientFields } from './ClientFields';
import { KnownBy } from './KnownBy';
import { SamlFields } from './SamlFields';
import { merged, type SignOnForm, sent, valuesOf } from './signOnForm';
import { useWrong } from './wrong';
import './words';

interface SignOnFieldsProps {
  district: string;
  preset: Preset;
  /** Missing for one that is to be added. */
  connection?: Versioned<SignOn>;
  onSaved: (saved: Versioned<SignOn>) => void;
}

/** Everything that is filled in to have people sign in with a provider. */
export function SignOnFields({ district, preset, connection, onSaved }: SignOnFieldsProps) {
  const { t } = useTranslation('signOn');
  const save = useSaveSignOn(district);
  const note = useProblemNote();
  const [read, setRead] = useState(connection);
  const values = (there?: SignOn) => valuesOf(preset, t(`preset.${preset}`), there);
  const form = useForm<SignOnForm>({ initialValues: values(read?.value) });
  const said = useWrong();
  const catchUp = async (mine: SignOnForm) => {
    if (read) {
      const now = await readSignOn(district, read.value.id);
      form.setValues(merged(values(read.value), mine, values(now.value)));
      setRead(now);
      notice({ color: 'red', message: t('form.raced') });
    }
  };
  const failed = (error: unknown, mine: SignOnForm) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(mine).catch(note);
    } else if (isProblem(error) && error.fields.length > 0) {
      form.setErrors(Object.fromEntries(error.fields.map((wrong) => [wrong.field, said(wrong)])));
    } else {
      note(error);
    }
  };
  const submit = (mine: SignOnForm) =>
    save.mutate(
      { id: read?.value.id, etag: read?.etag, draft: sent(preset, mine) },
      {
        onSuccess: (saved) => {
          notice({ message: t('form.saved') });
          // The server's words, without the secret that was typed.
          form.setValues(values(saved.value));
          setRead(saved);
          onSaved(saved);
        },
        onError: (error) => failed(error, mine),
      },
    );
  return (
    <form className={page.card} onSubmit={form.onSubmit(submit)} noValidate>
      <TextInput
        label={t('form.name')}
        description={t('form.nameWhy')}
        maxLength={60}
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      {preset === 'saml' ? (
        <SamlFields form={form} known={read?.value.saml ?? undefined} />
      ) : (
        <ClientFields preset={preset} form={form} stored={read?.value.secretSet ?? false} />
      )}
      <KnownBy preset={preset} form={form} />
      <Checkbox.Group label={t('form.audience')} {...form.getInputProps('audience')}>
        <div className={page.fieldset}>
          <Checkbox value="students" label={t('form.students')} />
          <Checkbox value="staff" label={t('form.staff')} />
        </div>
      </Checkbox.Group>
      <Switch
        label={t('form.on')}
        description={t('form.onWhy')}
        {...form.getInputProps('on', { type: 'checkbox' })}
      />
      <Button type="submit" loading={save.isPending}>
        {t('form.save')}
      </Button>
    </form>
  );
}

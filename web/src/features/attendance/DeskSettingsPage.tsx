import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type DeskSettings, useDeskSettings, useSaveDeskSettings } from '~/api/attendance';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { byField } from '~/ui/fieldWords';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { ReasonFields } from './ReasonFields';
import './words';

export type DeskSettingsApi = UseFormReturnType<DeskSettings>;

function SlipCard({ form }: { form: DeskSettingsApi }) {
  const { t } = useTranslation('attendance');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('settings.slip')}</h2>
        <ManualLink to="desk#slips" about={t('settings.slip')} />
      </Titled>
      <SegmentedControl
        aria-label={t('settings.paper')}
        data={[
          { value: 'receipt', label: t('settings.receipt') },
          { value: 'label', label: t('settings.label') },
        ]}
        {...form.getInputProps('paper')}
      />
      <Textarea
        label={t('settings.slipText')}
        description={t('settings.slipTextWhy')}
        autosize
        minRows={2}
        maxLength={200}
        {...form.getInputProps('slipText')}
      />
    </section>
  );
}

function Fields({ loaded }: { loaded: Versioned<DeskSettings> }) {
  const { t } = useTranslation('attendance');
  const school = useSchoolId();
  const save = useSaveDeskSettings(school);
  const current = useDeskSettings(school);
  const note = useProblemNote();
  const [etag, setEtag] = useState(loaded.etag);
  const [raced, setRaced] = useState(false);
  const form = useForm<DeskSettings>({ initialValues: loaded.value });
  const catchUp = async () => {
    setEtag((await current.refetch()).data?.etag ?? etag);
    setRaced(true);
  };
  const submit = (settings: DeskSettings) =>
    save.mutate(
      { settings, etag },
      {
        onSuccess: async () => {
          setEtag((await current.refetch()).data?.etag ?? etag);
          setRaced(false);
          form.resetDirty();
          notice({ message: t('settings.saved') });
        },
        onError: (error) => {
          if (isProblem(error) && error.status === 412) {
            catchUp().catch(note);
          } else if (isProblem(error) && error.fields.length > 0) {
            form.setErrors(byField(error));
          } else {
            note(error);
          }
        },
      },
    );
  const wrong = Object.keys(form.errors).length;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <ReasonFields form={form} kind="late" />
      <ReasonFields form={form} kind="early" />
      <ReasonFields form={form} kind="absent" />
      <SlipCard form={form} />
      <div className={page.bar}>
        <span className={page.wrong} role="status">
          {raced ? t('settings.changed') : wrong > 0 ? t('settings.wrong', { count: wrong }) : ''}
        </span>
        <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
          {t('settings.discard')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('settings.save')}
        </Button>
      </div>
    </form>
  );
}

/** The reasons that the attendance desk offers, and its slip. */
export function DeskSettingsPage() {
  const { t } = useTranslation('attendance');
  const settings = useDeskSettings(useSchoolId());
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('settings.title')}</h1>
        <ManualLink to="desk#for-administrators" about={t('settings.title')} />
      </Titled>
      <p className={page.lead}>{t('settings.lead')}</p>
      <Loaded query={settings} skeleton={<RowSkeletons rows={6} />}>
        {(loaded) => <Fields loaded={loaded} />}
      </Loaded>
    </>
  );
}

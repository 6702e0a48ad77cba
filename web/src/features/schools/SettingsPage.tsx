import { Button } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaveSettings, useSettings } from '~/api/administration';
import type { SettingsForm, Versioned } from '~/api/adminTypes';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { fieldWords } from '~/ui/fieldWords';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { Loaded, RowSkeletons } from '~/ui/states';
import { EmergencyCard, HallwayCard, RoomsCard, SchoolCard, StudentsCard, TimesCard } from './SettingsCards';
import './words';

export type SettingsApi = UseFormReturnType<SettingsForm>;

/** An empty number field means no limit. */
function sent(form: SettingsForm): SettingsForm {
  const capacity = form.settings.hallwayCapacity;
  return {
    ...form,
    settings: { ...form.settings, hallwayCapacity: typeof capacity === 'number' ? capacity : null },
  };
}

function Fields({ loaded }: { loaded: Versioned<SettingsForm> }) {
  const { t } = useTranslation('schools');
  const school = useSchoolId();
  const save = useSaveSettings(school);
  const current = useSettings(school);
  const note = useProblemNote();
  const [etag, setEtag] = useState(loaded.etag);
  const [raced, setRaced] = useState(false);
  const form = useForm<SettingsForm>({ initialValues: loaded.value });
  const failed = async (error: unknown) => {
    if (isProblem(error) && error.status === 412) {
      setEtag((await current.refetch()).data?.etag ?? etag);
      setRaced(true);
    } else if (isProblem(error) && error.fields.length > 0) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, ...wrong }) => [
            field in form.values ? field : `settings.${field}`.replace('settings.settings.', 'settings.'),
            fieldWords({ field, ...wrong }),
          ]),
        ),
      );
    } else {
      note(error);
    }
  };
  const submit = (values: SettingsForm) =>
    save.mutate(
      { form: sent(values), etag },
      {
        onSuccess: async () => {
          setEtag((await current.refetch()).data?.etag ?? etag);
          setRaced(false);
          form.resetDirty();
          notice({ message: t('saved') });
        },
        onError: failed,
      },
    );
  const wrong = Object.keys(form.errors).length;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <SchoolCard form={form} />
      <StudentsCard form={form} />
      <HallwayCard form={form} />
      <EmergencyCard form={form} />
      <TimesCard form={form} />
      <RoomsCard form={form} />
      <div className={page.bar}>
        <span className={page.wrong} role="status">
          {raced ? t('changed') : wrong > 0 ? t('wrong', { count: wrong }) : ''}
        </span>
        <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
          {t('discard')}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}

/** Everything that is set for the school as a whole. */
export function SettingsPage() {
  const { t } = useTranslation('schools');
  const settings = useSettings(useSchoolId());
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#settings" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Loaded query={settings} skeleton={<RowSkeletons rows={6} />}>
        {(loaded) => <Fields loaded={loaded} />}
      </Loaded>
    </>
  );
}

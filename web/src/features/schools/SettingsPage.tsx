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
import { GuardiansCard } from './GuardiansCard';
import { RostersCard } from './RostersCard';
import {
  EmergencyCard,
  HallwayCard,
  KiosksCard,
  LaterCard,
  OverridesCard,
  RoomsCard,
  SchoolCard,
  StudentsCard,
  TimesCard,
  WalkoutsCard,
} from './SettingsCards';
import { mergedSettings, pathOf, sent } from './settingsForm';
import './words';

export type SettingsApi = UseFormReturnType<SettingsForm>;

function Fields({ loaded }: { loaded: Versioned<SettingsForm> }) {
  const { t } = useTranslation('schools');
  const school = useSchoolId();
  const save = useSaveSettings(school);
  const current = useSettings(school);
  const note = useProblemNote();
  const [base, setBase] = useState(loaded);
  const [raced, setRaced] = useState('');
  const form = useForm<SettingsForm>({ initialValues: loaded.value });
  const catchUp = async (mine: SettingsForm) => {
    const now = (await current.refetch()).data ?? base;
    const merged = mergedSettings(base.value, mine, now.value);
    form.setValues(merged.form);
    setRaced(t('changed', { fields: merged.theirs.map((field) => `“${t(field as 'name')}”`).join(', ') }));
    setBase(now);
  };
  const failed = (error: unknown, mine: SettingsForm) => {
    if (isProblem(error) && error.status === 412) {
      catchUp(mine).catch(note);
    } else if (isProblem(error) && error.fields.length > 0) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, ...wrong }) => [
            pathOf(field, form.values),
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
      { form: sent(values), etag: base.etag },
      {
        onSuccess: async () => {
          setBase((await current.refetch()).data ?? base);
          setRaced('');
          form.resetDirty();
          notice({ message: t('saved') });
        },
        onError: (error) => failed(error, values),
      },
    );
  const wrong = Object.keys(form.errors).length;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <SchoolCard form={form} />
      <StudentsCard form={form} />
      <GuardiansCard form={form} />
      <RostersCard form={form} />
      <HallwayCard form={form} />
      <KiosksCard form={form} />
      <LaterCard form={form} />
      <TimesCard form={form} />
      <OverridesCard form={form} />
      <EmergencyCard form={form} />
      <WalkoutsCard form={form} />
      <RoomsCard form={form} />
      <div className={page.bar}>
        <span className={page.wrong} role="status">
          {raced || (wrong > 0 ? t('wrong', { count: wrong }) : '')}
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

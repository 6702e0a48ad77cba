import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import type { SettingsApi } from './SettingsPage';

/** Whose word counts where a roster and a change by hand differ. */
export function RostersCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('rostersTitle')}</h2>
        <ManualLink to="admin#changes-by-hand" about={t('rostersTitle')} />
      </Titled>
      <Switch
        label={t('handStays')}
        description={t('handStaysWhy')}
        {...form.getInputProps('settings.handChangesStay', { type: 'checkbox' })}
      />
    </section>
  );
}

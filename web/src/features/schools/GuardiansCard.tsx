import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import type { SettingsApi } from './SettingsPage';

/** Whether the school has guardians, and what they see. */
export function GuardiansCard({ form }: { form: SettingsApi }) {
  const { t } = useTranslation('schools');
  return (
    <section className={page.card}>
      <Titled>
        <h2>{t('guardiansTitle')}</h2>
        <ManualLink to="admin#what-guardians-see" about={t('guardiansTitle')} />
      </Titled>
      <Select
        label={t('guardians')}
        description={t('guardiansWhy')}
        allowDeselect={false}
        data={[
          { value: 'off', label: t('guardiansOff') },
          { value: 'ended', label: t('guardiansEnded') },
          { value: 'live', label: t('guardiansLive') },
        ]}
        {...form.getInputProps('settings.guardians')}
      />
    </section>
  );
}

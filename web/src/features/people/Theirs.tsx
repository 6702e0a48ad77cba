import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What somebody else wrote meanwhile, field by field, said before anything is written over it. */
export function Theirs({ theirs }: { theirs: [field: string, value: string][] }) {
  const { t } = useTranslation('people');
  return (
    <Alert role="alert" color="orange" title={t('changedTitle')}>
      {theirs.length === 0 ? t('changedNothing') : t('changedLead')}
      <ul>
        {theirs.map(([field, value]) => (
          <li key={field}>{t('theirs', { field, value: value || t('empty') })}</li>
        ))}
      </ul>
    </Alert>
  );
}

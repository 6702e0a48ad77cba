import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Finds a place by name or number; loaded when it is first wanted. */
export function FindField({ typed, onType }: { typed: string; onType: (typed: string) => void }) {
  const { t } = useTranslation('student');
  return (
    <TextInput
      aria-label={t('find')}
      placeholder={t('find')}
      autoFocus
      mb={12}
      value={typed}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}

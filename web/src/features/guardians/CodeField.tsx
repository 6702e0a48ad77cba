import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Guardians.module.css';

/** Where the code of the school is typed; spaces, dashes and case do not count. */
export function CodeField({
  value,
  error,
  onChange,
}: {
  value: string;
  error?: string;
  onChange: (code: string) => void;
}) {
  const { t } = useTranslation('guardians');
  return (
    <TextInput
      label={t('join.code')}
      description={t('join.codeHint')}
      classNames={{ input: classes.code }}
      autoComplete="off"
      autoCapitalize="characters"
      autoCorrect="off"
      spellCheck={false}
      maxLength={40}
      data-autofocus
      autoFocus
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.toUpperCase())}
    />
  );
}

/** Whether enough is typed to be a code. */
export function looksLikeCode(typed: string): boolean {
  return typed.replaceAll(/[^A-Z0-9]/g, '').length >= 12;
}

import { UnstyledButton } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Write.module.css';
import { useWrite } from './WriteProvider';

/** The box in the top bar; it looks like a field and opens the real one. */
export function WriteBox() {
  const { t } = useTranslation('write');
  const write = useWrite();
  return (
    <UnstyledButton
      className={classes.box}
      onClick={() => write?.()}
      aria-label={t('open')}
      aria-keyshortcuts="Control+K"
    >
      <IconPencil size="1.25rem" aria-hidden />
      <span className={classes.example}>{t('example')}</span>
      <kbd>Ctrl</kbd>
      <kbd>K</kbd>
    </UnstyledButton>
  );
}

/** The same in the bar at the bottom of a phone. */
export function WriteFoot({ className }: { className: string | undefined }) {
  const { t } = useTranslation('ui');
  const write = useWrite();
  return (
    <button type="button" className={className} onClick={() => write?.()}>
      <IconPlus size="1.5rem" stroke={1.8} aria-hidden />
      <span>{t('nav.write')}</span>
    </button>
  );
}

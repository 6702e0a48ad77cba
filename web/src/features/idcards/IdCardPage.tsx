import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useAddress } from '~/lib/address';
import classes from './IdCard.module.css';
import { OwnCard } from './OwnCard';
import './words';

/** One's own ID card, for the screen of a phone. */
export function IdCardPage() {
  const { t } = useTranslation('idcards');
  const { go } = useAddress();
  return (
    <main id="content" className={classes.page}>
      <div className={classes.top}>
        <h1>{t('title')}</h1>
        <Button
          variant="default"
          h={44}
          leftSection={<IconArrowLeft size="1.25rem" aria-hidden />}
          onClick={() => go('/')}
        >
          {t('back')}
        </Button>
      </div>
      <OwnCard page="/card" />
    </main>
  );
}

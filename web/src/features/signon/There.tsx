import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SignOn } from '~/api/signOn';
import { CopyField } from '~/ui/CopyField';
import page from '~/ui/FormPage.module.css';
import { GuideLink } from './GuideLink';
import { tellsSignOuts } from './signOnForm';
import './words';

function Saml({ saml }: { saml: NonNullable<SignOn['saml']> }) {
  const { t } = useTranslation('signOn');
  return (
    <>
      <CopyField label={t('saml.entity')} description={t('saml.entityWhy')} value={saml.entity} />
      <CopyField label={t('saml.consumer')} description={t('saml.consumerWhy')} value={saml.consumer} />
      <Button
        component="a"
        variant="default"
        href={saml.entity}
        download
        leftSection={<IconDownload size={18} aria-hidden />}
      >
        {t('saml.download')}
      </Button>
    </>
  );
}

/** What is to be entered on the other side. */
export function There({ connection }: { connection: SignOn }) {
  const { t } = useTranslation('signOn');
  const { preset, redirectUri, saml } = connection;
  return (
    <section className={page.card}>
      <h2>{t('there.title')}</h2>
      <GuideLink preset={preset} />
      {saml ? (
        <Saml saml={saml} />
      ) : (
        <CopyField label={t('there.redirect')} description={t('there.redirectWhy')} value={redirectUri} />
      )}
      {tellsSignOuts(preset) && (
        <CopyField
          label={t('there.signOut')}
          description={t('there.signOutWhy')}
          value={redirectUri.replace(/\/callback$/, '/sign-out')}
        />
      )}
      <CopyField
        label={t('there.begin')}
        description={t('there.beginWhy')}
        value={redirectUri.replace(/\/callback$/, '')}
      />
    </section>
  );
}

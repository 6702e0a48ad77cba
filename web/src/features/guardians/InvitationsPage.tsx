import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconHeartHandshake } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSettings } from '~/api/administration';
import { useInvitations } from '~/api/guardians';
import { useMay, useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { CodeSheet } from './CodeSheet';
import classes from './Guardians.module.css';
import { InvitationRow } from './InvitationRow';
import './words';

function Off() {
  const { t } = useTranslation('guardians');
  const { go } = useAddress();
  const may = useMay('admin-settings');
  return (
    <EmptyState
      icon={IconHeartHandshake}
      title={t('list.offTitle')}
      detail={t('list.offDetail')}
      action={may && <Button onClick={() => go('/admin/settings')}>{t('list.toSettings')}</Button>}
    />
  );
}

function All() {
  const { t } = useTranslation('guardians');
  const all = useInvitations(useSchoolId());
  return (
    <section className={`${page.section} ${classes.screenOnly}`}>
      <h2>{t('list.all')}</h2>
      <Loaded query={all} skeleton={<RowSkeletons rows={4} />}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState icon={IconHeartHandshake} title={t('list.none')} detail={t('list.noneDetail')} />
          ) : (
            <ul className={`${page.card} ${classes.listed}`}>
              {pages
                .flatMap(({ items }) => items)
                .map((invitation) => (
                  <InvitationRow key={invitation.id} invitation={invitation} />
                ))}
            </ul>
          )
        }
      </Loaded>
      {all.hasNextPage && (
        <Button variant="default" loading={all.isFetchingNextPage} onClick={() => void all.fetchNextPage()}>
          {t('list.more')}
        </Button>
      )}
    </section>
  );
}

/** The invitations of a school, and sheets of codes. */
export function InvitationsPage() {
  const { t } = useTranslation('guardians');
  const { go } = useAddress();
  const settings = useSettings(useSchoolId());
  return (
    <>
      <UnstyledButton className={`${classes.back} ${classes.screenOnly}`} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('list.back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('list.title')}</h1>
        <ManualLink to="admin#guardians" about={t('list.title')} />
      </Titled>
      <p className={page.lead}>{t('list.lead')}</p>
      <Loaded query={settings} skeleton={<RowSkeletons rows={2} />}>
        {({ value }) => (value.settings.guardians === 'off' ? <Off /> : <CodeSheet />)}
      </Loaded>
      <All />
    </>
  );
}

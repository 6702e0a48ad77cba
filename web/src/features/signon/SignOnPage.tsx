import { Button, UnstyledButton } from '@mantine/core';
import {
  IconBuilding,
  IconCheck,
  IconLogin2,
  IconPlus,
  IconPower,
  IconShieldLock,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import { type SignOn, useSignOns } from '~/api/signOn';
import { useAddress } from '~/lib/address';
import { Chip } from '~/ui/Chip';
import { CopyField } from '~/ui/CopyField';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { useKind } from './kind';
import classes from './SignOn.module.css';
import './ruleWords';
import './words';

function Row({ way }: { way: SignOn }) {
  const { t } = useTranslation('signOn');
  const kind = useKind();
  const { go } = useAddress();
  return (
    <li className={classes.row}>
      <UnstyledButton className={classes.open} onClick={() => go(`/admin/sign-on/${way.id}`)}>
        <span className={classes.what}>
          <b>{way.name}</b>
          <span className={page.muted}>
            {kind(way)}
            {way.refused > 0 && ` · ${t('refused', { count: way.refused })}`}
          </span>
        </span>
        <Chip tone={way.on ? 'pine' : 'closed'} icon={way.on ? IconCheck : IconPower}>
          {t(way.on ? 'on' : 'off')}
        </Chip>
      </UnstyledButton>
    </li>
  );
}

function List({ district }: { district: string }) {
  const { t } = useTranslation('signOn');
  const { go } = useAddress();
  const ways = useSignOns(district);
  const add = (
    <Button leftSection={<IconPlus size={20} aria-hidden />} onClick={() => go('/admin/sign-on/new')}>
      {t('add')}
    </Button>
  );
  return (
    <Loaded query={ways} skeleton={<RowSkeletons rows={2} />}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState icon={IconLogin2} title={t('none')} detail={t('noneDetail')} action={add} />
        ) : (
          <>
            <ul className={page.list}>
              {all.map((way) => (
                <Row key={way.id} way={way} />
              ))}
            </ul>
            <p className={classes.add}>{add}</p>
            <div className={page.card}>
              <CopyField
                label={t('link')}
                description={t('linkWhy')}
                value={`${location.origin}/sign-in?district=${district}`}
              />
            </div>
          </>
        )
      }
    </Loaded>
  );
}

function ToRules() {
  const { t } = useTranslation('signInRules');
  const { go } = useAddress();
  return (
    <div className={page.card}>
      <h2>{t('link')}</h2>
      <p className={page.muted}>{t('linkWhy')}</p>
      <Button
        variant="default"
        w="fit-content"
        maw="100%"
        leftSection={<IconShieldLock size={20} aria-hidden />}
        onClick={() => go('/admin/sign-on/rules')}
      >
        {t('title')}
      </Button>
    </div>
  );
}

/** Where the district's people sign in elsewhere. */
export function SignOnPage() {
  const { t } = useTranslation('signOn');
  const { me } = useHere();
  return (
    <>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#sign-in" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      {me.district ? (
        <>
          <List district={me.district.id} />
          <ToRules />
        </>
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}

import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBuilding } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import type { Preset } from '~/api/signOn';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { EmptyState } from '~/ui/states';
import { GuideLink } from './GuideLink';
import classes from './SignOn.module.css';
import { SignOnFields } from './SignOnFields';
import { PRESETS } from './signOnForm';
import './words';

function New({ district }: { district: string }) {
  const { t } = useTranslation('signOn');
  const { go } = useAddress();
  const [preset, setPreset] = useState<Preset>();
  if (!preset) {
    return (
      <section>
        <p className={page.lead}>{t('choose')}</p>
        <ul className={classes.kinds}>
          {PRESETS.map((one) => (
            <li key={one}>
              <UnstyledButton className={classes.kind} onClick={() => setPreset(one)}>
                <b>{t(`preset.${one}`)}</b>
                <span className={page.muted}>{t(`about.${one}`)}</span>
              </UnstyledButton>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <>
      <div className={classes.top}>
        <h2>{t(`preset.${preset}`)}</h2>
        <Button variant="subtle" onClick={() => setPreset(undefined)}>
          {t('otherKind')}
        </Button>
      </div>
      <div className={classes.before}>
        <GuideLink preset={preset} />
      </div>
      <SignOnFields
        key={preset}
        district={district}
        preset={preset}
        onSaved={({ value }) => go(`/admin/sign-on/${value.id}`)}
      />
    </>
  );
}

/** Adds a way in: first what kind of provider it is, then what it takes. */
export function NewSignOnPage() {
  const { t } = useTranslation('signOn');
  const { me } = useHere();
  const { go } = useAddress();
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/sign-on')}>
        <IconArrowLeft size={20} aria-hidden />
        {t('all')}
      </UnstyledButton>
      <h1 className={page.head}>{t('add')}</h1>
      {me.district ? (
        <New district={me.district.id} />
      ) : (
        <EmptyState icon={IconBuilding} title={t('districtOnly')} detail={t('districtOnlyDetail')} />
      )}
    </>
  );
}

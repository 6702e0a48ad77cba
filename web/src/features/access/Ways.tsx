import { Button, UnstyledButton } from '@mantine/core';
import { type Icon, IconBrandGoogle, IconBrandWindows, IconLogin2, IconSchool } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Preset } from '~/api/signOn';
import type { Ways as WaysIn } from '~/api/ways';
import { beginning } from '~/lib/door';
import classes from './Access.module.css';
import './words';

const ICONS: Record<Preset, Icon> = {
  generic: IconLogin2,
  google: IconBrandGoogle,
  microsoft: IconBrandWindows,
  classlink: IconSchool,
  clever: IconSchool,
  saml: IconLogin2,
};

interface WaysProps {
  ways: WaysIn | undefined;
  known: boolean;
  onElsewhere: () => void;
}

/** A button for each provider that the school's people sign in with, before the password. */
export function Ways({ ways, known, onElsewhere }: WaysProps) {
  const { t } = useTranslation('access');
  if (!ways) {
    return <p className={classes.small}>{t('ways.failed')}</p>;
  }
  const { district } = ways;
  if (!district) {
    return ways.several ? <p className={classes.small}>{t('ways.unknown')}</p> : null;
  }
  return (
    <>
      {ways.several && known && (
        <p className={classes.whose}>
          <b>{ways.name}</b>
          <UnstyledButton className={classes.elsewhere} onClick={onElsewhere}>
            {t('ways.elsewhere')}
          </UnstyledButton>
        </p>
      )}
      {ways.items.length > 0 && (
        <>
          <ul className={classes.ways} aria-label={t('ways.list')}>
            {ways.items.map(({ id, name, preset }) => {
              const Mark = ICONS[preset];
              return (
                <li key={id}>
                  <Button
                    component="a"
                    href={beginning(district, id)}
                    variant="default"
                    h={52}
                    fullWidth
                    leftSection={<Mark size={22} aria-hidden />}
                    classNames={{ label: classes.way }}
                  >
                    {t('ways.with', { name })}
                  </Button>
                </li>
              );
            })}
          </ul>
          <p className={classes.or}>{t('ways.or')}</p>
        </>
      )}
    </>
  );
}

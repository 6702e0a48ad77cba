import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmergencyForStaff, EmergencyKind } from '~/api/emergency';
import { EmergencyText } from '~/ui/EmergencyBanner';
import page from '~/ui/FormPage.module.css';
import { CallSheet } from './CallSheet';
import { ClearSheet } from './ClearSheet';
import classes from './Safety.module.css';

const KINDS: EmergencyKind[] = ['hold', 'lockdown', 'passes-off'];

/** What may still be called out: only an all clear makes an emergency less. */
function open(staff: EmergencyForStaff, kind: EmergencyKind): boolean {
  if (!staff.may.includes(kind) && (kind === 'passes-off' || !staff.may.includes('drill'))) {
    return false;
  }
  const { call } = staff;
  if (kind === 'passes-off' || !call) {
    return true;
  }
  return call.drill
    ? staff.may.includes(kind)
    : call.kind === 'hold' && kind === 'lockdown' && staff.may.includes(kind);
}

/** What is on, how it ends, and what can be called out. */
export function StateCard({ staff }: { staff: EmergencyForStaff }) {
  const { t } = useTranslation('safety');
  const [calling, setCalling] = useState<EmergencyKind>();
  const [clearing, setClearing] = useState<EmergencyKind>();
  const on: EmergencyKind | undefined = staff.call?.kind ?? (staff.passesOff ? 'passes-off' : undefined);
  const kinds = KINDS.filter((kind) => open(staff, kind));
  const clears = staff.may.includes('all-clear');
  return (
    <section className={`${page.card} ${classes.noPrint}`}>
      <div className={classes.state}>
        <p role="status">{on ? <EmergencyText staff={staff} /> : t('quiet')}</p>
        {on && clears && (
          <Button onClick={() => setClearing(on)}>{on === 'passes-off' ? t('clearOff') : t('clear')}</Button>
        )}
      </div>
      {on && !clears && <span className={classes.quiet}>{t('clearOnlyAdmins')}</span>}
      <div className={classes.buttons} hidden={kinds.length === 0}>
        {kinds.map((kind) => (
          <Button
            key={kind}
            variant={kind === 'lockdown' ? 'filled' : 'default'}
            color={kind === 'lockdown' ? 'var(--red-fill)' : undefined}
            onClick={() => setCalling(kind)}
          >
            {t(`kind.${kind}`)}
          </Button>
        ))}
      </div>
      {calling && <CallSheet kind={calling} may={staff.may} onClose={() => setCalling(undefined)} />}
      {clearing && (
        <ClearSheet kind={clearing} version={staff.version} onClose={() => setClearing(undefined)} />
      )}
    </section>
  );
}

import { useTranslation } from 'react-i18next';
import type { SourceFault } from '~/api/rosterTypes';
import { faultWords } from './sourceFaultWords';

const KINDS = ['passing', 'settings', 'other-side', 'roster', 'meanwhile'] as const;

/** What failed, and what to do about it. */
export function FaultWords({ fault }: { fault: SourceFault }) {
  const { t } = useTranslation('connections');
  const kind = KINDS.find((one) => one === fault.kind.replace('_', '-').toLowerCase());
  return (
    <>
      <p>{faultWords(fault)}</p>
      {kind && <p>{t(`todo.${kind}`)}</p>}
    </>
  );
}

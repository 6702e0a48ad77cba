import { IconAlertTriangle, IconBolt, IconLock, IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PassCard, ReasonCode } from '~/api/types';
import { Chip } from '../Chip';
import './words';

const SHORT = [
  'NO_FLY',
  'COOLDOWN',
  'PASS_LIMIT',
  'OUTSIDE_HOURS',
  'ENCOUNTER',
  'HALLWAY_FULL',
  'DESTINATION_FULL',
  'ORIGIN_FULL',
] as const;

/** What staff are told of a pass: that it is urgent, who goes along, and each rule it exceeds, in two words a chip. */
export function Notices({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('pass');
  const words = (code: ReasonCode) => t(`note.${SHORT.find((known) => known === code) ?? 'other'}`);
  const told = [...new Set((pass.notices ?? []).map(words))];
  return (
    <>
      {pass.urgent && (
        <Chip tone="line" icon={IconBolt}>
          {t('note.urgent')}
        </Chip>
      )}
      {pass.escortedBy && <Chip icon={IconUsers}>{t('note.escorted', { name: pass.escortedBy.name })}</Chip>}
      {told.map((word) => (
        <Chip
          key={word}
          tone={word === t('note.ENCOUNTER') ? 'over' : undefined}
          icon={word === t('note.ENCOUNTER') ? IconAlertTriangle : IconLock}
        >
          {word}
        </Chip>
      ))}
    </>
  );
}

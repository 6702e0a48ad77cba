import { IconWifi, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveStatus, useShownFrom } from '~/api/hall';
import { useTimeWords } from '~/lib/time';
import { Chip } from './Chip';

/** Whether the list is live, and if not, from when it is. */
export function LiveChip() {
  const { t } = useTranslation('ui');
  const status = useLiveStatus();
  const from = useShownFrom();
  const { time } = useTimeWords();
  const well = status === 'live' || status === 'polling';
  return (
    <Chip tone={well ? 'pine' : 'closed'} icon={well ? IconWifi : IconWifiOff}>
      {t(`live.${status}`)}
      {from !== undefined && `, ${time(from)}`}
    </Chip>
  );
}

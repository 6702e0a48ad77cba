import { IconWifi, IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLiveStatus } from '~/api/hall';
import { Chip } from './Chip';

/** Whether the list is live. */
export function LiveChip() {
  const { t } = useTranslation('ui');
  const status = useLiveStatus();
  const well = status === 'live' || status === 'polling';
  return (
    <Chip tone={well ? 'pine' : 'closed'} icon={well ? IconWifi : IconWifiOff}>
      {t(`live.${status}`)}
    </Chip>
  );
}

import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconClockExclamation,
  IconHandStop,
  IconPlayerPause,
  IconPointFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Health } from '~/api/rosterTypes';
import { Chip, type ChipTone } from '~/ui/Chip';
import './connectionWords';

const LOOK: Record<Health, { tone: ChipTone; icon: Icon }> = {
  new: { tone: 'closed', icon: IconPointFilled },
  ok: { tone: 'pine', icon: IconCheck },
  attention: { tone: 'line', icon: IconHandStop },
  failed: { tone: 'over', icon: IconAlertTriangle },
  stale: { tone: 'line', icon: IconClockExclamation },
  paused: { tone: 'line', icon: IconPlayerPause },
};

/** How a connection is, in two words. */
export function HealthChip({ health }: { health: Health }) {
  const { t } = useTranslation('connections');
  return <Chip {...LOOK[health]}>{t(`health.${health}`)}</Chip>;
}

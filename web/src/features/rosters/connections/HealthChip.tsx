import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
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
  paused: { tone: 'line', icon: IconPlayerPause },
};

/** How a connection is, in two words. */
export function HealthChip({ health }: { health: Health }) {
  const { t } = useTranslation('connections');
  return <Chip {...LOOK[health]}>{t(`health.${health}`)}</Chip>;
}

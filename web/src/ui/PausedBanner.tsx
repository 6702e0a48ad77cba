import { IconHandStop } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useEmergency } from '~/api/emergency';
import { Banner } from './Banner';
import './emergencyWords';

/** All that students are told of an emergency. */
export function PausedBanner({ school }: { school: string }) {
  const { t } = useTranslation('emergency');
  const emergency = useEmergency(school);
  return emergency.data?.paused ? (
    <Banner tone="hold" icon={IconHandStop}>
      {t('paused')}
    </Banner>
  ) : null;
}

import { useTranslation } from 'react-i18next';
import type { Binding } from '~/api/kiosk';
import { useLeaveKiosk } from '~/api/kioskStaff';
import { PinFields } from '~/ui/pin/PinFields';

/** Leaves kiosk mode, which takes the PIN of a member of staff. */
export function LeaveKiosk({ binding }: { binding: Binding }) {
  const { t } = useTranslation('kiosk');
  const leave = useLeaveKiosk(binding.school);
  return (
    <>
      <p>{t('staffLead')}</p>
      <PinFields
        school={binding.school}
        suggested={[]}
        go="leave"
        here
        busy={leave.isPending}
        error={leave.error}
        onSend={(pin) => leave.mutate(pin)}
      />
    </>
  );
}

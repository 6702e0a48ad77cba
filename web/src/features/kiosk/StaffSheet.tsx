import { useTranslation } from 'react-i18next';
import { type Binding, useLeaveKiosk } from '~/api/kiosk';
import { PinFields } from '~/ui/pin/PinFields';
import { Sheet } from '~/ui/Sheet';

/** Leaves kiosk mode, which takes the PIN of a member of staff. */
export function StaffSheet({ binding, onClose }: { binding: Binding; onClose: () => void }) {
  const { t } = useTranslation('kiosk');
  const leave = useLeaveKiosk(binding.school);
  return (
    <Sheet opened onClose={onClose} title={t('staffTitle')}>
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
    </Sheet>
  );
}

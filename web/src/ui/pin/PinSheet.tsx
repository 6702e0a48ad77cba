import { useTranslation } from 'react-i18next';
import { Sheet } from '../Sheet';
import { PinFields } from './PinFields';

/** The same, on a sheet of its own. */
export function PinSheet({ onClose, ...fields }: Parameters<typeof PinFields>[0] & { onClose: () => void }) {
  const { t } = useTranslation('pin');
  return (
    <Sheet opened bare onClose={onClose} title={t('title')}>
      <PinFields {...fields} />
    </Sheet>
  );
}

import { type NotificationData, notifications } from '@mantine/notifications';
import { words } from '~/lib/words';

/** Says something at the edge of the screen for a while. */
export function notice(said: NotificationData): void {
  notifications.show({ closeButtonProps: { 'aria-label': words.t('act.close') }, ...said });
}

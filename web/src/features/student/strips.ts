import {
  IconCircleCheck,
  IconClock,
  IconDoor,
  IconHandStop,
  IconLock,
  IconMapPin,
  IconUsersGroup,
} from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Choice } from '~/api/types';
import type { Moments } from '~/ui/moments';
import type { RoomTileProps } from '~/ui/RoomTile';

type Strip = RoomTileProps['strip'];

/** What a tile's strip says about a room, in a few words. */
export function stripOf(t: TFunction<'ui'>, choice: Choice, when: Moments): Strip {
  const { earliest } = choice;
  switch (choice.status) {
    case 'free':
      return { tone: 'free', icon: IconCircleCheck, text: t('strip.free') };
    case 'line':
      return {
        tone: 'line',
        icon: IconUsersGroup,
        text: choice.line?.length
          ? t('strip.line', { count: choice.line.length, minutes: Math.max(1, choice.line.minutes) })
          : t('strip.shortLine'),
      };
    case 'approval': {
      const people = choice.approvers ?? [];
      const only = people.length === 1 ? people[0] : undefined;
      const text = only ? t('strip.approvalOne', { name: only.name }) : t('strip.approval');
      return { tone: 'ask', icon: IconHandStop, text };
    }
    case 'locked':
      return { tone: 'ask', icon: IconLock, text: t('strip.locked') };
    case 'closed':
      return {
        tone: 'closed',
        icon: IconDoor,
        text: earliest ? t('strip.closedUntil', { until: when.until(earliest) }) : t('strip.closed'),
      };
    case 'not-now': {
      const minutes = choice.line?.minutes;
      const text = minutes ? t('strip.notNowWait', { minutes }) : t('strip.notNow');
      return { tone: 'line', icon: IconClock, text };
    }
    case 'here':
      return { tone: 'closed', icon: IconMapPin, text: t('strip.here') };
    case 'refused':
      return {
        tone: 'closed',
        icon: IconClock,
        text: earliest ? when.from(earliest) : t('strip.refused'),
      };
  }
}

/** Whether a press opens the way to a pass, or why there is none. */
export function opensPass(choice: Choice): boolean {
  return ['free', 'line', 'approval', 'locked', 'not-now'].includes(choice.status);
}

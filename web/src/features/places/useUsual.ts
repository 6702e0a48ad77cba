import { useTranslation } from 'react-i18next';
import { useFolders } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { RoomFormApi } from './RoomFields';
import { kindOf, type Usual, usualOf } from './usual';

const APPROVAL_WORDS = {
  off: 'off',
  'any-teacher': 'any',
  'one-in-room': 'one',
  'all-in-room': 'all',
  certain: 'certain',
} as const;

/** What a setting does, followed by what is usual for this kind of room. */
export function useUsual(form: RoomFormApi): (why: string, setting: keyof Usual) => string {
  const { t } = useTranslation('roomForm');
  const folders = useFolders(useSchoolId()).data ?? [];
  const folder = folders.find((known) => known.id === form.values.folderId);
  const kind = kindOf(folder?.icon ?? form.values.icon);
  const word = (usual: Usual, setting: keyof Usual): string => {
    switch (setting) {
      case 'travel':
        return t(usual.travel === 'both' ? 'both' : 'roundTrip');
      case 'minutes':
        return t('minutesLong', { count: usual.minutes });
      case 'approval':
        return t(APPROVAL_WORDS[usual.approval]);
      case 'ending':
        return t(`endings.${usual.ending}`);
      case 'visibility':
        return t('whoAll');
      case 'maxTo':
      case 'maxFrom':
        return usual[setting] === null ? t('noLimit') : String(usual[setting]);
      case 'showAsOrigin':
      case 'countsTowardLimits':
      case 'confidential':
      case 'urgentAllowed':
      case 'messageRequired':
        return t(usual[setting] ? 'yes' : 'no');
    }
  };
  return (why, setting) =>
    kind ? `${why} ${t('usual', { kind: t(`kinds.${kind}`), value: word(usualOf(kind), setting) })}` : why;
}

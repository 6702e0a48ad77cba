import { useTranslation } from 'react-i18next';
import type { GroupUse } from '~/api/groups';
import './words';

type RoomUse = GroupUse & { kind: 'room-for-nobody' | 'room-shown' | 'room-hidden' };

const isRoom = (use: GroupUse): use is RoomUse => use.kind.startsWith('room-');

/** What is set for the group: rooms by name with what becomes of each, the rest counted. */
export function GroupUses({ uses }: { uses: GroupUse[] }) {
  const { t } = useTranslation('groupUses');
  const of = (kind: GroupUse['kind']) => uses.filter((use) => use.kind === kind);
  if (uses.length === 0) {
    return <p>{t('unused')}</p>;
  }
  return (
    <>
      <p>{t('lead')}</p>
      <ul>
        {uses.filter(isRoom).map((use) => (
          <li key={use.name}>
            <b>{use.name}</b> {t(`room.${use.kind}`)}
          </li>
        ))}
        {(['pass-limit', 'cooldown'] as const).map(
          (kind) => of(kind).length > 0 && <li key={kind}>{t(kind, { count: of(kind).length })}</li>,
        )}
        {of('no-fly').length > 0 && (
          <li>
            {t('no-fly', {
              names: of('no-fly')
                .map((use) => use.name)
                .join(', '),
            })}
          </li>
        )}
      </ul>
    </>
  );
}

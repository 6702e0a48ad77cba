import { useTranslation } from 'react-i18next';
import { useMoments } from '~/ui/moments';
import { RoomTile } from '~/ui/RoomTile';
import type { Offer } from './arrange';
import classes from './Student.module.css';
import { stripOf } from './strips';

/** Rooms as signs, two in a row. */
export function Tiles({
  offers,
  back,
  onPick,
}: {
  offers: Offer[];
  back?: string;
  onPick: (offer: Offer) => void;
}) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const when = useMoments();
  return (
    <div className={classes.grid}>
      {offers.map((offer) => {
        const { room, choice } = offer;
        const shown = room.id === back ? { ...room, name: t('back', { room: room.name }) } : room;
        const faded = choice.status === 'closed' || choice.status === 'here';
        return (
          <RoomTile
            key={room.id}
            room={shown}
            strip={stripOf(ui, choice, when)}
            faded={faded}
            onPress={() => onPick(offer)}
          />
        );
      })}
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePass, useChoices } from '~/api/passes';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { PassCard, Reason } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { problemWords } from '~/ui/problemWords';
import { Reasons } from '~/ui/Reasons';
import { Sheet } from '~/ui/Sheet';
import { Loaded, TileSkeletons } from '~/ui/states';
import { type Offer, offersOf } from './arrange';
import classes from './Student.module.css';
import { opensPass } from './strips';
import { Tiles } from './Tiles';

/** Another place for a pass under way, once: "that one was locked". */
export function ChangePlace({ pass, onClose }: { pass: PassCard; onClose: () => void }) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const school = useSchoolId();
  const choices = useChoices(school, pass.origin?.id);
  const rooms = useRooms(school);
  const change = useChangePass(school);
  const [refused, setRefused] = useState<Reason[]>([]);
  const pick = ({ room }: Offer) =>
    change.mutate(
      { id: pass.id, change: { destinationId: room.id } },
      {
        onSuccess: onClose,
        onError: (error) =>
          setRefused(
            isProblem(error) && Array.isArray(error.body.reasons) ? (error.body.reasons as Reason[]) : [],
          ),
      },
    );
  return (
    <Sheet opened onClose={onClose} title={<b className={classes.sheetTitle}>{t('changePlace')}</b>}>
      {change.error && refused.length === 0 && (
        <p className={classes.wrong}>{problemWords(ui, change.error)}</p>
      )}
      <Reasons reasons={refused} />
      <Loaded query={choices} skeleton={<TileSkeletons />}>
        {(data) => (
          <Tiles
            offers={offersOf(data.items, rooms.data ?? []).filter(
              ({ room, choice }) =>
                room.id !== pass.destination?.id && (opensPass(choice) || choice.reasons.every(isAlreadyOut)),
            )}
            onPick={pick}
          />
        )}
      </Loaded>
    </Sheet>
  );
}

/** While a pass is under way every place says so; that is no hindrance here. */
function isAlreadyOut(reason: Reason): boolean {
  return reason.code === 'ALREADY_OUT';
}

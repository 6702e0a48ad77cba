import { ActionIcon } from '@mantine/core';
import { IconHandStop, IconMapPinOff, IconSearch, IconX } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChoices } from '~/api/passes';
import { useFolders, useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Choices, Folder, Room } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { Banner } from '~/ui/Banner';
import { EmptyState, Loaded, TileSkeletons } from '~/ui/states';
import { arrange, byNow, type Offer, offersOf, search } from './arrange';
import { FolderList } from './FolderList';
import { Greeting } from './Greeting';
import { Origin } from './Origin';
import classes from './Student.module.css';
import { Tiles } from './Tiles';

const FindField = lazy(async () => ({ default: (await import('./FindField')).FindField }));
const loadSheet = () => import('./PassSheet');
const PassSheet = lazy(async () => ({ default: (await loadSheet()).PassSheet }));

/** Brings what the next press needs as soon as a finger or key comes down, not with the first screen. */
function useSheetSoon(): void {
  useEffect(() => {
    const load = () => void loadSheet();
    const once = { once: true, passive: true };
    addEventListener('pointerdown', load, once);
    addEventListener('keydown', load, once);
    return () => {
      removeEventListener('pointerdown', load);
      removeEventListener('keydown', load);
    };
  }, []);
}

/** Rooms and folders, once both are here: with one alone nothing could be shown in its place. */
function usePlaces(school: string) {
  const rooms = useRooms(school);
  const folders = useFolders(school);
  return {
    data: rooms.data && folders.data ? { rooms: rooms.data, folders: folders.data } : undefined,
    error: rooms.error ?? folders.error,
    isPending: rooms.isPending || folders.isPending,
    refetch: () => Promise.all([rooms.refetch(), folders.refetch()]),
  };
}

interface BoardProps {
  choices: Choices;
  rooms: Room[];
  folders: Folder[];
  typed: string;
  onPick: (offer: Offer) => void;
}

function Board({ choices, rooms, folders, typed, onPick }: BoardProps) {
  const { t } = useTranslation('student');
  const offers = offersOf(choices.items, rooms);
  if (offers.length === 0) {
    return <EmptyState icon={IconMapPinOff} title={t('nowhere')} detail={t('nowhereDetail')} />;
  }
  if (typed) {
    const found = search(offers, typed);
    return found.length > 0 ? (
      <Tiles offers={found} onPick={onPick} />
    ) : (
      <p className={classes.quiet}>{t('noneFound', { typed })}</p>
    );
  }
  const closest = rooms.find((room) => room.id === choices.origin?.id)?.closest ?? [];
  const arranged = arrange(offers, folders, choices.return ?? undefined, closest);
  return (
    <>
      <Tiles offers={arranged.tiles} back={choices.return ?? undefined} onPick={onPick} />
      <FolderList groups={arranged.folders} onPick={onPick} />
    </>
  );
}

/** Where to: every place with what it allows right now. */
export function Choosing({ account, coming }: { account: ReactNode; coming?: ReactNode }) {
  const { t } = useTranslation('student');
  const { t: ui } = useTranslation('ui');
  const { time } = useTimeWords();
  const school = useSchoolId();
  const [originId, setOriginId] = useState<string | undefined>();
  const [typed, setTyped] = useState<string | undefined>();
  const [picked, setPicked] = useState<Offer | undefined>();
  const choices = useChoices(school, originId);
  const places = usePlaces(school);
  const origin = choices.data?.origin;
  useSheetSoon();
  return (
    <>
      <Greeting account={account} limits={choices.data?.limit?.left} />
      {choices.data?.paused && (
        <div className={classes.paused}>
          <Banner tone="hold" icon={IconHandStop}>
            {t('paused', { time: time(choices.data.paused) })}
          </Banner>
        </div>
      )}
      <Loaded query={choices} skeleton={<TileSkeletons />}>
        {(data) => (
          <>
            <Origin choices={data} onChoose={setOriginId} />
            {coming}
            <div className={classes.question}>
              <h1>{t('where')}</h1>
              <ActionIcon
                className={classes.square}
                variant="default"
                size={44}
                aria-label={typed === undefined ? t('find') : ui('act.close')}
                onClick={() => setTyped(typed === undefined ? '' : undefined)}
              >
                {typed === undefined ? <IconSearch size="1.375rem" /> : <IconX size="1.375rem" />}
              </ActionIcon>
            </div>
            {typed !== undefined && (
              <Suspense fallback={null}>
                <FindField typed={typed} onType={setTyped} />
              </Suspense>
            )}
            <Loaded query={places} skeleton={<TileSkeletons />}>
              {(known) => <Board choices={data} {...known} typed={typed?.trim() ?? ''} onPick={setPicked} />}
            </Loaded>
          </>
        )}
      </Loaded>
      {picked && origin && choices.data && (
        <Suspense fallback={null}>
          <PassSheet
            key={picked.room.id}
            offer={byNow(picked, choices.data.items)}
            origin={origin}
            limits={choices.data.limit?.left.filter((limit) => limit.roomId === picked.room.id)}
            ahead={choices.data.ahead}
            onClose={() => setPicked(undefined)}
          />
        </Suspense>
      )}
    </>
  );
}

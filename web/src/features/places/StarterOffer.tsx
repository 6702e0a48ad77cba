import { Button } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStarterOffer, useStarterPack } from '~/api/roomsAdmin';
import { useSchoolId } from '~/api/school';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { Sheet } from '~/ui/Sheet';
import { Loaded, RowSkeletons } from '~/ui/states';
import classes from './Places.module.css';

/** Building what is missing of the starter pack, or taking the offer off the screens. */
function useStarter(school: string, onBuilt?: () => void) {
  const { t } = useTranslation('places');
  const pack = useStarterPack(school);
  const note = useProblemNote();
  const built = () => {
    notice({ message: t('starterDone') });
    onBuilt?.();
  };
  return {
    build: () => pack.mutate('build', { onSuccess: built, onError: note }),
    dismiss: () => pack.mutate('dismiss', { onError: note }),
    busy: pack.isPending,
  };
}

/** Offers the starter pack to a school with few rooms, until it is built or dismissed. */
export function StarterOffer({ school }: { school: string }) {
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  const offer = useStarterOffer(school).data;
  const { build, dismiss, busy } = useStarter(school);
  if (offer?.state !== 'offered' || offer.missing.length === 0) {
    return null;
  }
  return (
    <section className={classes.offer}>
      <IconBox size={28} stroke={1.8} aria-hidden />
      <div>
        <h2>{board('starter.title')}</h2>
        <p>{board('starter.detail', { count: offer.missing.length })}</p>
      </div>
      <div className={classes.offerActs}>
        <Button variant="default" onClick={dismiss}>
          {board('starter.dismiss')}
        </Button>
        <Button loading={busy} onClick={build}>
          {t('starter')}
        </Button>
      </div>
    </section>
  );
}

/** Builds the starter pack, or what is missing of it, at any time; names first what would be added. */
export function StarterSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  const school = useSchoolId();
  const offer = useStarterOffer(school);
  const { build, busy } = useStarter(school, onClose);
  return (
    <Sheet opened onClose={onClose} title={board('starter.again')}>
      <Loaded query={offer} skeleton={<RowSkeletons rows={2} />}>
        {({ missing }) =>
          missing.length === 0 ? (
            <p className={classes.lead}>{board('starter.complete')}</p>
          ) : (
            <>
              <p className={classes.lead}>{board('starter.adds', { count: missing.length })}</p>
              <p className={classes.these}>{missing.join(', ')}</p>
              <Button fullWidth h={44} loading={busy} data-autofocus onClick={build}>
                {t('starter')}
              </Button>
            </>
          )
        }
      </Loaded>
    </Sheet>
  );
}

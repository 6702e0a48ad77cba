import { Button } from '@mantine/core';
import { IconBox } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useStarterOffer, useStarterPack } from '~/api/roomsAdmin';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Places.module.css';

/** Building what is missing of the starter pack; says so where nothing is. */
export function useBuild(school: string) {
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  const offer = useStarterOffer(school).data;
  const pack = useStarterPack(school);
  const note = useProblemNote();
  const build = () =>
    offer?.missing.length === 0
      ? notice({ message: board('starter.complete') })
      : pack.mutate('build', {
          onSuccess: () => notice({ message: t('starterDone') }),
          onError: note,
        });
  const dismiss = () => pack.mutate('dismiss', { onError: note });
  return { offer, build, dismiss, busy: pack.isPending };
}

/** Offers the starter pack, until it is built or dismissed. */
export function StarterOffer({ school }: { school: string }) {
  const { t } = useTranslation('places');
  const { t: board } = useTranslation('board');
  const { offer, build, dismiss, busy } = useBuild(school);
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

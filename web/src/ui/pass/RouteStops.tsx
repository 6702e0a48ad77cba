import { useTranslation } from 'react-i18next';
import { isThere } from '~/api/hallViews';
import type { PassCard } from '~/api/types';
import { useTimeWords } from '~/lib/time';
import { destinationOf, longName, originOf, shortName } from './places';
import classes from './RouteStops.module.css';

/** The way of a pass as a line with stops: solid where traveled, dashed ahead. */
export function RouteStops({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('pass');
  const { time } = useTimeWords();
  const there = pass.travel === 'one-way';
  const place = destinationOf(pass);
  return (
    <ol className={classes.route} data-stops={there ? 2 : 3}>
      <li data-done>
        <i aria-hidden />
        <b>{longName(originOf(pass))}</b>
        {pass.startedAt && <span>{t('leftRoom', { time: time(pass.startedAt) })}</span>}
      </li>
      <li data-now={!there || undefined}>
        <i aria-hidden />
        <b>{place.name}</b>
        <span>
          {there && pass.endsAt
            ? t('by', { time: time(pass.endsAt) })
            : t(isThere(pass) ? 'youAreHere' : 'youAreOut')}
        </span>
      </li>
      {!there && (
        <li>
          <i aria-hidden />
          <b>{shortName(originOf(pass))}</b>
          {pass.endsAt && !isThere(pass) && <span>{t('by', { time: time(pass.endsAt) })}</span>}
        </li>
      )}
    </ol>
  );
}

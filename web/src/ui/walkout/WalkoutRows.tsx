import { useTranslation } from 'react-i18next';
import type { PassCard } from '~/api/types';
import { Say } from '../Say';
import classes from './Walkout.module.css';
import { WalkoutRow } from './WalkoutRow';

/** Everybody who is looked for, who is away longest first; told to screen readers as it changes. */
export function WalkoutRows({ passes, strip = false }: { passes: PassCard[]; strip?: boolean }) {
  const { t } = useTranslation('walkout');
  const names = passes.map((pass) => pass.student.name).join(', ');
  return (
    <>
      <Say text={names ? t('announce', { count: passes.length, names }) : t('announceNone')} />
      {passes.length > 0 && (
        <ul className={strip ? classes.strip : classes.rows} data-live>
          {passes.map((pass) => (
            <li key={pass.id}>
              <WalkoutRow pass={pass} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

import { useTranslation } from 'react-i18next';
import classes from './Connections.module.css';
import { kindName } from './sourceWords';

/** The manual's page for each kind: what to prepare on the other side. */
const GUIDES: Record<string, string> = {
  'oneroster-csv': 'rosters-files',
  'oneroster-sftp': 'rosters-sftp',
  oneroster: 'rosters-oneroster',
  classlink: 'rosters-classlink',
  clever: 'rosters-clever',
  google: 'rosters-google',
  microsoft: 'rosters-microsoft',
};

/** Opens the guide of a kind in a tab of its own: what is typed here stays. */
export function GuideLink({ kind }: { kind: string }) {
  const { t } = useTranslation('connections');
  const guide = GUIDES[kind];
  return guide ? (
    <p>
      <a className={classes.guide} href={`/manual/${guide}`} target="_blank" rel="noopener">
        {kindName(kind)}: {t('guide')}
      </a>
    </p>
  ) : null;
}

import { useTranslation } from 'react-i18next';
import type { RoomsFileProblem, RoomsPlan } from '~/api/roomsAdmin';
import { fileProblemWords } from '~/ui/fileProblemWords';
import classes from './Places.module.css';

type Line = RoomsPlan['added'][number];

function Problems({ problems }: { problems: RoomsFileProblem[] }) {
  const { t } = useTranslation('roomsFile');
  const where = ({ file, row, column }: RoomsFileProblem) =>
    column && row > 0 ? t('cell', { row, column }) : row > 0 ? t('row', { row }) : file;
  return (
    <ul className={classes.problems}>
      {problems.map((problem) => (
        <li key={`${problem.row}:${problem.column}:${problem.code}:${problem.message}`}>
          <b>{where(problem)}</b> {fileProblemWords(problem)}
        </li>
      ))}
    </ul>
  );
}

function Lines({ title, lines }: { title: string; lines: Line[] }) {
  const { t } = useTranslation('roomsFile');
  const said = ({ column, before, after }: Line['changes'][number]) =>
    before ? t('change', { column, before, after }) : t('first', { column, after });
  return (
    <details className={classes.lines} open={lines.length <= 12}>
      <summary>{title}</summary>
      <ul>
        {lines.map((line) => (
          <li key={line.row}>
            <b>{line.name}</b>{' '}
            <span>
              {line.changes
                .filter(({ column, before }) => column !== 'name' || before || line.changes.length === 1)
                .map(said)
                .join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What a file of rooms would do: every room, and every error by row and column. */
export function RoomsPlanView({ file, plan }: { file: string; plan: RoomsPlan }) {
  const { t } = useTranslation('roomsFile');
  const { added, changed, unchanged, folders, errors, errorCount, notices, mayApply } = plan;
  return (
    <section className={classes.plan}>
      <h3>{t('file', { file })}</h3>
      {errorCount > 0 && (
        <div className={classes.refused} role="alert">
          <p>{t('errors', { count: errorCount })}</p>
          <Problems problems={errors} />
        </div>
      )}
      {added.length > 0 && <Lines title={t('added', { count: added.length })} lines={added} />}
      {changed.length > 0 && <Lines title={t('changed', { count: changed.length })} lines={changed} />}
      {folders.length > 0 && <p>{t('folders', { count: folders.length, names: folders.join(', ') })}</p>}
      {unchanged > 0 && <p>{t('unchanged', { count: unchanged })}</p>}
      {mayApply && added.length + changed.length === 0 && <p>{t('nothing')}</p>}
      {notices.length > 0 && (
        <details className={classes.lines}>
          <summary>{t('notices')}</summary>
          <Problems problems={notices} />
        </details>
      )}
    </section>
  );
}

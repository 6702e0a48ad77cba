import { Button, FileButton, Group as Row, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Match, useMatches } from '~/api/groups';
import { useSchoolId } from '~/api/school';
import { useProblemNote } from '~/ui/problemNote';
import classes from './Paste.module.css';
import './pasteWords';

/** As many lines as the server looks for at once. */
const MOST = 2000;

/** What could not be added, line by line as it was pasted. */
function Unmatched({ lines }: { lines: Match[] }) {
  const { t } = useTranslation('paste');
  return (
    <>
      <p>{t('unmatched')}</p>
      <ul className={classes.unmatched}>
        {lines.map(({ line, students }) => (
          <li key={line}>{t(students.length ? 'several' : 'unknown', { line, count: students.length })}</li>
        ))}
      </ul>
    </>
  );
}

/** Finds students by a pasted list or a CSV, and shows the lines that named nobody or several. */
export function PasteStudents({ onFound }: { onFound: (found: Match['students']) => void }) {
  const { t } = useTranslation('paste');
  const matches = useMatches(useSchoolId());
  const note = useProblemNote();
  const [pasted, setPasted] = useState('');
  const [tooLong, setTooLong] = useState(false);
  const find = (text: string) => {
    const lines = text.split(/\r?\n/).filter((line) => line.trim());
    setTooLong(lines.length > MOST);
    if (lines.length > 0 && lines.length <= MOST) {
      matches.mutate(lines, {
        onError: note,
        onSuccess: (all) => {
          onFound(all.flatMap(({ students }) => (students.length === 1 ? students : [])));
          setPasted('');
        },
      });
    }
  };
  const unmatched = (matches.data ?? []).filter(({ students }) => students.length !== 1);
  const found = (matches.data?.length ?? 0) - unmatched.length;
  return (
    <>
      <Textarea
        label={t('paste')}
        description={t('pasteHint')}
        autosize
        minRows={3}
        maxRows={10}
        value={pasted}
        onChange={(event) => setPasted(event.currentTarget.value)}
        error={tooLong && t('tooLarge')}
      />
      <Row gap={10}>
        <Button
          variant="default"
          disabled={!pasted.trim()}
          loading={matches.isPending}
          onClick={() => find(pasted)}
        >
          {t('find')}
        </Button>
        <FileButton
          accept=".csv,.txt,text/csv,text/plain"
          onChange={(file) => void file?.text().then(find, note)}
        >
          {(button) => (
            <Button {...button} variant="default">
              {t('file')}
            </Button>
          )}
        </FileButton>
      </Row>
      {matches.data && (
        <div role="status">
          {t('found', { count: found })}
          {unmatched.length > 0 && <Unmatched lines={unmatched} />}
        </div>
      )}
    </>
  );
}

import { Button, SegmentedControl, Select, Switch } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { IconCheck, IconPrinter } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskKind, DeskSettings, Recorded } from '~/api/attendance';
import { serverNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import classes from './Desk.module.css';
import { didOf } from './entries';
import { FindStudent } from './FindStudent';
import { type Chosen, StudentAtDesk } from './StudentAtDesk';
import { useScan } from './useScan';

const KINDS: Exclude<DeskKind, 'back'>[] = ['late', 'early', 'absent'];

function Done({ done, onPrint }: { done: Recorded; onPrint: () => void }) {
  const { t } = useTranslation('attendance');
  const { time } = useTimeWords();
  const { entry } = done;
  const said = { name: entry.student.name, did: t(`did.${didOf(entry, serverNow())}`), time: time(entry.at) };
  return (
    <div className={classes.done} role="status">
      <IconCheck size="1.5rem" aria-hidden />
      <p>
        <b>{t(done.before ? 'already' : 'done', said)}</b>
        {entry.kind === 'late' && done.late > 0 && <span>{t('lateThisTerm', { count: done.late })}</span>}
      </p>
      {entry.kind !== 'absent' && (
        <Button variant="default" leftSection={<IconPrinter size="1.125rem" aria-hidden />} onClick={onPrint}>
          {t('print')}
        </Button>
      )}
    </div>
  );
}

/** Where students are recorded: by scan at once, or in three taps. */
export function DeskPane({
  settings,
  onPrint,
}: {
  settings: DeskSettings;
  onPrint: (entry: string) => void;
}) {
  const { t } = useTranslation('attendance');
  const [kind, setKind] = useState<(typeof KINDS)[number]>('late');
  const [reasons, setReasons] = useState<Partial<Record<DeskKind, string>>>({});
  const [autoPrint, setAutoPrint] = useLocalStorage({ key: 'corridor.desk.print', defaultValue: false });
  const [chosen, setChosen] = useState<Chosen>();
  const [done, setDone] = useState<Recorded>();
  const [said, setSaid] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const offered = settings[kind].map(({ name }) => name);
  const reason = offered.find((name) => name === reasons[kind]) ?? offered[0] ?? '';
  const begin = (student?: Chosen, why = '') => {
    setChosen(student);
    setDone(undefined);
    setSaid(why);
  };
  const recorded = (result: Recorded) => {
    begin();
    setDone(result);
    field.current?.focus();
    if (autoPrint && result.entry.kind !== 'absent') {
      onPrint(result.entry.id);
    }
  };
  const scan = useScan({
    kind,
    reason,
    onRecorded: recorded,
    onChosen: begin,
    onSaid: (text) => begin(undefined, text),
  });
  return (
    <div className={classes.pane}>
      <SegmentedControl
        fullWidth
        size="md"
        aria-label={t('kind')}
        value={kind}
        onChange={(value) => {
          setKind(value as typeof kind);
          field.current?.focus();
        }}
        data={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <FindStudent field={field} onEnter={scan} onChoose={(student) => begin(student)} />
      {said && (
        <p className={classes.wrong} role="alert">
          {said}
        </p>
      )}
      {done && <Done done={done} onPrint={() => onPrint(done.entry.id)} />}
      {chosen ? (
        <StudentAtDesk
          key={chosen.id}
          student={chosen}
          settings={settings}
          kind={kind}
          onRecorded={recorded}
          onLeave={() => {
            begin();
            field.current?.focus();
          }}
        />
      ) : (
        <div className={classes.scanning}>
          <Select
            label={t('scanReason')}
            allowDeselect={false}
            data={offered}
            value={reason}
            onChange={(value) => setReasons({ ...reasons, [kind]: value ?? undefined })}
          />
          <Switch
            label={t('autoPrint')}
            checked={autoPrint}
            onChange={(event) => setAutoPrint(event.currentTarget.checked)}
          />
        </div>
      )}
    </div>
  );
}

import { Button, Chip, Input, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AtDesk, DeskForm, DeskKind, DeskSettings } from '~/api/attendance';
import { serverNow } from '~/lib/clock';
import { instantAt } from '~/lib/wallTime';
import { useZone } from '~/ui/WhenFields';
import classes from './Desk.module.css';

interface RecordFormProps {
  student: string;
  at: AtDesk;
  settings: DeskSettings;
  /** What the desk is set to. */
  kind: DeskKind;
  wrong: Record<string, string>;
  busy: boolean;
  onRecord: (form: DeskForm) => void;
}

interface Values {
  reason: string;
  at: string;
  returnsAt: string;
  note: string;
}

const EMPTY: Values = { reason: '', at: '', returnsAt: '', note: '' };

function reasonsOf(settings: DeskSettings, kind: DeskKind) {
  return kind === 'back' ? [] : settings[kind];
}

/** Reason, and where it is known the time: two taps after the student is chosen. */
export function RecordForm({ student, at, settings, kind: wanted, wrong, busy, onRecord }: RecordFormProps) {
  const { t } = useTranslation('attendance');
  const zone = useZone();
  const [values, setValues] = useState(EMPTY);
  const kind = at.may.includes(wanted) ? wanted : at.may[0];
  if (!kind) {
    return <p className={classes.muted}>{t('nothingMore')}</p>;
  }
  const set = (part: Partial<Values>) => setValues({ ...values, ...part });
  const instant = (time: string) => (time ? instantAt(time, zone, serverNow()) : undefined);
  const reasons = reasonsOf(settings, kind);
  const reason = reasons.some(({ name }) => name === values.reason) ? values.reason : '';
  const submit = () =>
    onRecord({
      studentId: student,
      kind,
      reason: reason || undefined,
      at: kind === 'absent' ? undefined : instant(values.at),
      returnsAt: kind === 'early' ? instant(values.returnsAt) : undefined,
      note: values.note || undefined,
    });
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {wrong.kind && <Input.Error role="alert">{wrong.kind}</Input.Error>}
      {reasons.length > 0 && (
        <fieldset className={classes.reasons}>
          <legend>{t('reason')}</legend>
          <Chip.Group value={reason} onChange={(reason) => set({ reason })}>
            {reasons.map(({ name }) => (
              <Chip key={name} value={name} name="reason" size="md">
                {name}
              </Chip>
            ))}
          </Chip.Group>
          {wrong.reason && <Input.Error role="alert">{wrong.reason}</Input.Error>}
        </fieldset>
      )}
      <div className={classes.fields}>
        {kind !== 'absent' && (
          <TextInput
            type="time"
            label={t('at')}
            description={t(kind === 'early' ? 'coming' : 'optional')}
            value={values.at}
            onChange={(event) => set({ at: event.currentTarget.value })}
            error={wrong.at}
          />
        )}
        {kind === 'early' && (
          <TextInput
            type="time"
            label={t('returnsAt')}
            description={t('optional')}
            value={values.returnsAt}
            onChange={(event) => set({ returnsAt: event.currentTarget.value })}
            error={wrong.returnsAt}
          />
        )}
      </div>
      <Textarea
        label={t('note')}
        autosize
        minRows={1}
        maxLength={200}
        value={values.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        error={wrong.note}
      />
      <Button type="submit" h={44} loading={busy} disabled={reasons.length > 0 && !reason}>
        {t('record', { kind: t(`kinds.${kind}`) })}
      </Button>
    </form>
  );
}

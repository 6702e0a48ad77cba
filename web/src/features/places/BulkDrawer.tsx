import { Button, Checkbox } from '@mantine/core';
import { useForm } from '@mantine/form';
import { type ComponentType, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BulkField, useBulkChange } from '~/api/roomsAdmin';
import { useSchoolId } from '~/api/school';
import type { Room } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { fieldWords } from '~/ui/fieldWords';
import { notice } from '~/ui/notice';
import { useProblemNote } from '~/ui/problemNote';
import { SideDrawer } from '~/ui/SideDrawer';
import { ApprovalField, ApprovalLaterField, SchedulingField } from './ApprovalFields';
import board from './Board.module.css';
import { BULK_FIELDS, bulkOf, refusals } from './bulk';
import { ClosedField, HoursField } from './OpeningFields';
import { VisibilityField } from './OptionFields';
import classes from './Places.module.css';
import { type RoomValues, valuesOf } from './roomForm';
import {
  ConfidentialField,
  CountsField,
  EndingField,
  type FieldProps,
  FolderField,
  MaxFromField,
  MaxToField,
  MessageField,
  MinutesField,
  OriginField,
  TravelField,
  UrgentField,
} from './settingFields';

const FIELDS: Record<(typeof BULK_FIELDS)[number], ComponentType<FieldProps>> = {
  folderId: FolderField,
  travel: TravelField,
  minutes: MinutesField,
  restrictedEnding: EndingField,
  messageRequired: MessageField,
  countsTowardLimits: CountsField,
  urgentAllowed: UrgentField,
  maxTo: MaxToField,
  maxFrom: MaxFromField,
  restrictionNow: ApprovalField,
  scheduling: SchedulingField,
  restrictionLater: ApprovalLaterField,
  visibility: VisibilityField,
  showAsOrigin: OriginField,
  confidential: ConfidentialField,
  dailyHours: HoursField,
  open: ClosedField,
};

type Refused = ReturnType<typeof refusals>;

function Refusals({ refused, onLeaveOut }: { refused: Refused; onLeaveOut: () => void }) {
  const { t } = useTranslation('board');
  return (
    <div className={classes.refused} role="alert">
      <p>{t('bulk.refused')}</p>
      <ul>
        {refused.map(({ room, why }) => (
          <li key={room.id}>
            <b>{room.name}</b> {why.map(fieldWords).join(' ')}
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={onLeaveOut}>
        {t('bulk.leaveOut')}
      </Button>
    </div>
  );
}

/** A setting that is changed once it is ticked. */
function Ticked({
  label,
  ticked,
  onTick,
  children,
}: {
  label: string;
  ticked: boolean;
  onTick: (ticked: boolean) => void;
  children: React.ReactNode;
}) {
  return (
    <div className={classes.ticked}>
      <Checkbox label={label} checked={ticked} onChange={(event) => onTick(event.currentTarget.checked)} />
      {ticked && <div className={classes.tickedField}>{children}</div>}
    </div>
  );
}

function useBulk(rooms: Room[], onDone: (left: string[]) => void) {
  const { t } = useTranslation('board');
  const change = useBulkChange(useSchoolId());
  const note = useProblemNote();
  const [fields, setFields] = useState<ReadonlySet<BulkField>>(new Set());
  const [refused, setRefused] = useState<Refused>([]);
  const form = useForm<RoomValues>({ initialValues: valuesOf(undefined, (id) => id) });
  const save = (these: Room[]) =>
    change.mutate(bulkOf(these, fields, form.values), {
      onSuccess: ({ items }) => {
        notice({ message: t('bulk.saved', { count: items.length }) });
        onDone(rooms.filter((room) => !these.includes(room)).map((room) => room.id));
      },
      onError: (error) => {
        const found = isProblem(error) ? refusals(these, error) : [];
        setRefused(found);
        if (found.length === 0) {
          note(error);
        }
      },
    });
  const tick = (field: BulkField, ticked: boolean) =>
    setFields(new Set(ticked ? [...fields, field] : [...fields].filter((one) => one !== field)));
  return { form, fields, tick, refused, save, busy: change.isPending };
}

function BulkFields({ rooms, onDone }: { rooms: Room[]; onDone: (left: string[]) => void }) {
  const { t } = useTranslation('board');
  const { t: room } = useTranslation('roomForm');
  const { form, fields, tick, refused, save, busy } = useBulk(rooms, onDone);
  const accepted = rooms.filter((room) => !refused.some((one) => one.room.id === room.id));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save(rooms);
      }}
      noValidate
    >
      <p className={classes.lead}>{t('bulk.lead')}</p>
      <p className={classes.these}>{rooms.map((room) => room.name).join(', ')}</p>
      {BULK_FIELDS.map((field) => {
        const Field = FIELDS[field];
        return (
          <Ticked
            key={field}
            label={room(`setting.${field}`)}
            ticked={fields.has(field)}
            onTick={(ticked) => tick(field, ticked)}
          >
            <Field form={form} />
          </Ticked>
        );
      })}
      {refused.length > 0 && <Refusals refused={refused} onLeaveOut={() => save(accepted)} />}
      <div className={classes.foot}>
        <span className={board.count}>{t('chosen', { count: rooms.length })}</span>
        <Button type="submit" loading={busy} disabled={fields.size === 0 || rooms.length === 0}>
          {t('bulk.save')}
        </Button>
      </div>
    </form>
  );
}

/** Some settings of several rooms, changed together. */
export function BulkDrawer({
  opened,
  rooms,
  onClose,
  onDone,
}: {
  opened: boolean;
  rooms: Room[];
  onClose: () => void;
  /** Tells which of the rooms were left out. */
  onDone: (left: string[]) => void;
}) {
  const { t } = useTranslation('board');
  return (
    <SideDrawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={472}
      closeOnClickOutside={false}
      title={<b className={classes.title}>{t('bulk.title', { count: rooms.length })}</b>}
    >
      {opened && <BulkFields rooms={rooms} onDone={onDone} />}
    </SideDrawer>
  );
}

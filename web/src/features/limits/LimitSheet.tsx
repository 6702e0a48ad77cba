import { Button, NumberInput, Radio, SegmentedControl, Select, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type PassLimit, readPassLimits, useDeleteLimit, useSaveLimit } from '~/api/limits';
import { useRooms } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import page from '~/ui/FormPage.module.css';
import { fieldWords } from '~/ui/fieldWords';
import { useProblemNote } from '~/ui/problemNote';
import { ScopeFields } from '~/ui/ScopeFields';
import { Sheet } from '~/ui/Sheet';
import { type LimitValues, sent, valuesOf } from './limitForm';

interface LimitSheetProps {
  opened: boolean;
  limit?: PassLimit;
  onClose: () => void;
}

/** What the form calls a field of the server's. */
function fieldOf(field: string): string {
  return field.startsWith('scope') ? 'scope' : field === 'roomId' ? 'room' : field;
}

const PERIODS = ['day', 'week', 'term'] as const;

/** Saves; where somebody else was faster, says what is there now and keeps what was typed. */
function useLimitForm(limit: PassLimit | undefined, onClose: () => void) {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const save = useSaveLimit(school);
  const note = useProblemNote();
  const [base, setBase] = useState(limit);
  const [raced, setRaced] = useState('');
  const form = useForm<LimitValues>({ initialValues: valuesOf(limit) });
  const catchUp = async () => {
    const now = (await readPassLimits(school)).find(({ id }) => id === base?.id);
    setBase(now);
    setRaced(
      now
        ? t('limits.raced', {
            now: t('limits.line', { count: now.passes, per: t(`limits.pers.${now.per}`) }),
          })
        : t('limits.gone'),
    );
  };
  const submit = (values: LimitValues) => {
    if (values.toRoom && !values.room) {
      form.setErrors({ room: t('limits.roomMissing') });
      return;
    }
    save.mutate(
      { limit: base, form: sent(values) },
      {
        onSuccess: onClose,
        onError: (error) => {
          if (isProblem(error) && error.status === 412) {
            catchUp().catch(note);
          } else if (isProblem(error) && error.fields.length) {
            form.setErrors(
              Object.fromEntries(error.fields.map((wrong) => [fieldOf(wrong.field), fieldWords(wrong)])),
            );
          } else {
            note(error);
          }
        },
      },
    );
  };
  return { form, submit, base, raced, saving: save.isPending };
}

function LimitFields({ limit, onClose }: Omit<LimitSheetProps, 'opened'>) {
  const { t } = useTranslation('limits');
  const school = useSchoolId();
  const rooms = useRooms(school).data ?? [];
  const remove = useDeleteLimit(school);
  const note = useProblemNote();
  const { form, submit, base, raced, saving } = useLimitForm(limit, onClose);
  const { toRoom, scope, per } = form.values;
  return (
    <form onSubmit={form.onSubmit(submit)}>
      <Stack gap={16}>
        {raced && (
          <p className={page.wrong} role="alert">
            {raced}
          </p>
        )}
        <Radio.Group
          label={t('limits.counts')}
          value={toRoom ? 'room' : 'rooms'}
          onChange={(chosen) => form.setFieldValue('toRoom', chosen === 'room')}
        >
          <Stack gap={10} mt={8}>
            <Radio value="rooms" label={t('limits.allRooms')} description={t('limits.allRoomsHint')} />
            <Radio value="room" label={t('limits.oneRoom')} description={t('limits.oneRoomHint')} />
          </Stack>
        </Radio.Group>
        {toRoom && (
          <Select
            label={t('limits.room')}
            searchable
            data={rooms.map((room) => ({ value: room.id, label: room.name }))}
            {...form.getInputProps('room')}
          />
        )}
        <ScopeFields
          value={scope}
          kinds={['all', 'grade', 'group', 'student']}
          onChange={(next) => form.setFieldValue('scope', next)}
          error={form.errors.scope}
        />
        <NumberInput
          label={t('limits.passes')}
          description={t('limits.passesHint')}
          min={0}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('passes')}
        />
        <div>
          <SegmentedControl
            fullWidth
            aria-label={t('limits.per')}
            data={PERIODS.map((value) => ({ value, label: t(`limits.perLabels.${value}`) }))}
            {...form.getInputProps('per')}
          />
          <p className={page.muted}>{t(`limits.perHints.${per}`)}</p>
        </div>
        <Button type="submit" loading={saving}>
          {t('limits.save')}
        </Button>
        {base && (
          <Button
            variant="subtle"
            color="red"
            onClick={() =>
              window.confirm(t('limits.deleteSure')) &&
              remove.mutate(base, { onSuccess: onClose, onError: note })
            }
          >
            {t('limits.delete')}
          </Button>
        )}
      </Stack>
    </form>
  );
}

export function LimitSheet({ opened, limit, onClose }: LimitSheetProps) {
  const { t } = useTranslation('limits');
  return (
    <Sheet opened={opened} onClose={onClose} title={limit ? t('limits.editTitle') : t('limits.add')}>
      {opened && <LimitFields key={limit?.id ?? 'new'} limit={limit} onClose={onClose} />}
    </Sheet>
  );
}

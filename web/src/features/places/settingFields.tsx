import { Input, type InputWrapperProps, NumberInput, SegmentedControl, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFolders } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Travel } from '~/api/types';
import classes from './Places.module.css';
import type { RoomFormApi } from './RoomFields';
import { useUsual } from './useUsual';

export interface FieldProps {
  form: RoomFormApi;
}

/** What explains a field stands below it where fields stand side by side. */
export const BELOW: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

const TRAVEL: Record<string, Travel[]> = {
  'one-way': ['one-way'],
  'round-trip': ['round-trip'],
  both: ['one-way', 'round-trip'],
};

function travelWord(travel: Travel[]): string {
  return travel.length === 2 ? 'both' : (travel[0] ?? 'round-trip');
}

export function FolderField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const folders = useFolders(useSchoolId()).data ?? [];
  return (
    <Select
      label={t('folder')}
      description={t('folderWhy')}
      placeholder={t('noFolder')}
      clearable
      data={folders.map((known) => ({ value: known.id, label: known.name }))}
      {...form.getInputProps('folderId')}
    />
  );
}

export function TravelField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const usual = useUsual(form);
  return (
    <Input.Wrapper
      label={t('travel')}
      description={usual(t('travelWhy'), 'travel')}
      inputWrapperOrder={BELOW}
      error={form.errors.travel}
    >
      <SegmentedControl
        fullWidth
        className={classes.aboveWhy}
        aria-label={t('travel')}
        value={travelWord(form.values.travel)}
        onChange={(word) => form.setFieldValue('travel', TRAVEL[word] ?? ['round-trip'])}
        data={[
          { value: 'round-trip', label: t('roundTrip') },
          { value: 'one-way', label: t('oneWay') },
          { value: 'both', label: t('both') },
        ]}
      />
    </Input.Wrapper>
  );
}

export function MinutesField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const usual = useUsual(form);
  return (
    <NumberInput
      label={t('limit')}
      description={usual(t('limitWhy'), 'minutes')}
      inputWrapperOrder={BELOW}
      suffix={t('limitUnit')}
      min={1}
      max={999}
      allowDecimal={false}
      {...form.getInputProps('minutes')}
    />
  );
}

export function MaxToField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const usual = useUsual(form);
  return (
    <NumberInput
      label={t('maxTo')}
      description={usual(t('maxToWhy'), 'maxTo')}
      inputWrapperOrder={BELOW}
      placeholder={t('noLimit')}
      min={1}
      allowDecimal={false}
      {...form.getInputProps('maxTo')}
    />
  );
}

export function MaxFromField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const usual = useUsual(form);
  return (
    <NumberInput
      label={t('maxFrom')}
      description={usual(t('maxFromWhy'), 'maxFrom')}
      inputWrapperOrder={BELOW}
      placeholder={t('noLimit')}
      min={1}
      allowDecimal={false}
      {...form.getInputProps('maxFrom')}
    />
  );
}

export function EndingField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const usual = useUsual(form);
  return (
    <Select
      label={t('ending')}
      description={usual(t('endingWhy'), 'ending')}
      allowDeselect={false}
      data={(['off', 'room-code', 'teacher-pin', 'teacher-device'] as const).map((value) => ({
        value,
        label: t(`endings.${value}`),
      }))}
      {...form.getInputProps('restrictedEnding')}
    />
  );
}

/** A setting that is on or off. */
function Toggle({
  form,
  field,
  label,
  why,
}: FieldProps & {
  field: 'showAsOrigin' | 'countsTowardLimits' | 'confidential' | 'urgentAllowed' | 'messageRequired';
  label: string;
  why: string;
}) {
  const usual = useUsual(form);
  return (
    <Switch
      label={label}
      description={usual(why, field)}
      {...form.getInputProps(field, { type: 'checkbox' })}
    />
  );
}

export function CountsField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return <Toggle form={form} field="countsTowardLimits" label={t('counts')} why={t('countsWhy')} />;
}

export function OriginField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return <Toggle form={form} field="showAsOrigin" label={t('origins')} why={t('originsWhy')} />;
}

export function ConfidentialField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return <Toggle form={form} field="confidential" label={t('confidential')} why={t('confidentialWhy')} />;
}

export function UrgentField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return <Toggle form={form} field="urgentAllowed" label={t('urgent')} why={t('urgentWhy')} />;
}

/** Whether passes to it say that a student is missing. Hardly any room does, so nothing is usual. */
export function AlertField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return (
    <Switch
      label={t('alert')}
      description={t('alertWhy')}
      {...form.getInputProps('alert', { type: 'checkbox' })}
    />
  );
}

export function MessageField({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  return <Toggle form={form} field="messageRequired" label={t('message')} why={t('messageWhy')} />;
}

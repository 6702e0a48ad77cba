import {
  Input,
  type InputWrapperProps,
  NumberInput,
  SegmentedControl,
  Select,
  TextInput,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '~/api/administration';
import { useFolders } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Travel } from '~/api/types';
import classes from './Places.module.css';
import type { RoomFormApi } from './RoomFields';
import { SignPicker } from './SignPicker';

/** What explains a field stands below it where fields stand side by side. */
const BELOW: InputWrapperProps['inputWrapperOrder'] = ['label', 'input', 'description', 'error'];

const TRAVEL: Record<string, Travel[]> = {
  'one-way': ['one-way'],
  'round-trip': ['round-trip'],
  both: ['one-way', 'round-trip'],
};

function travelWord(travel: Travel[]): string {
  return travel.length === 2 ? 'both' : (travel[0] ?? 'round-trip');
}

/** What stands on the sign, and how one goes there. */
export function BasicFields({ form }: { form: RoomFormApi }) {
  const { t } = useTranslation('places');
  const school = useSchoolId();
  const folders = useFolders(school).data ?? [];
  const most = useSettings(school).data?.value.settings.nameLength ?? 15;
  const { values } = form;
  const folder = folders.find((known) => known.id === values.folderId);
  return (
    <fieldset className={classes.fieldset}>
      <div className={classes.nameAndNumber}>
        <TextInput
          label={t('form.name')}
          inputWrapperOrder={BELOW}
          description={t('form.nameCount', { count: values.name.length, most })}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('form.number')} {...form.getInputProps('number')} />
      </div>
      <Select
        label={t('form.folder')}
        placeholder={t('form.noFolder')}
        clearable
        data={folders.map((known) => ({ value: known.id, label: known.name }))}
        {...form.getInputProps('folderId')}
      />
      <Input.Wrapper
        label={t('form.color')}
        inputWrapperOrder={BELOW}
        description={folder ? t('form.fromFolder') : undefined}
      >
        <SignPicker
          sign={folder ?? { colour: values.colour, icon: values.icon }}
          disabled={folder !== undefined}
          onChange={({ colour, icon }) => form.setValues({ colour, icon })}
        />
      </Input.Wrapper>
      <Input.Wrapper label={t('form.travel')} error={form.errors.travel}>
        <SegmentedControl
          fullWidth
          aria-label={t('form.travel')}
          value={travelWord(values.travel)}
          onChange={(word) => form.setFieldValue('travel', TRAVEL[word] ?? ['round-trip'])}
          data={[
            { value: 'round-trip', label: t('form.roundTrip') },
            { value: 'one-way', label: t('form.oneWay') },
            { value: 'both', label: t('form.both') },
          ]}
        />
      </Input.Wrapper>
      <div className={classes.three}>
        <NumberInput
          label={t('form.limit')}
          suffix={t('form.limitUnit')}
          min={1}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
        <NumberInput
          label={t('form.maxTo')}
          placeholder={t('form.noLimit')}
          min={1}
          allowDecimal={false}
          {...form.getInputProps('maxTo')}
        />
        <NumberInput
          label={t('form.maxFrom')}
          placeholder={t('form.noLimit')}
          min={1}
          allowDecimal={false}
          {...form.getInputProps('maxFrom')}
        />
      </div>
    </fieldset>
  );
}

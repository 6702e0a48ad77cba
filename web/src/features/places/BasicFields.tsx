import { Input, NumberInput, SegmentedControl, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '~/api/administration';
import { useFolders } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import type { Travel } from '~/api/types';
import classes from './Places.module.css';
import type { RoomFormApi } from './RoomFields';
import { SignPicker } from './SignPicker';

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
          description={t('form.nameCount', { count: values.name.length, most })}
          {...form.getInputProps('name')}
        />
        <TextInput label={t('form.number')} description=" " {...form.getInputProps('number')} />
      </div>
      <Select
        label={t('form.folder')}
        placeholder={t('form.noFolder')}
        clearable
        data={folders.map((known) => ({ value: known.id, label: known.name }))}
        {...form.getInputProps('folderId')}
      />
      <Input.Wrapper label={t('form.color')} description={folder ? t('form.fromFolder') : undefined}>
        <SignPicker
          sign={folder ?? { colour: values.colour, icon: values.icon }}
          disabled={folder !== undefined}
          onChange={({ colour, icon }) => form.setValues({ colour, icon })}
        />
      </Input.Wrapper>
      <div className={classes.two}>
        <Input.Wrapper label={t('form.travel')} error={form.errors.travel}>
          <SegmentedControl
            fullWidth
            orientation="vertical"
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
        <NumberInput
          label={t('form.limit')}
          suffix={t('form.limitUnit')}
          min={1}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('minutes')}
        />
      </div>
      <div className={classes.two}>
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

import { Input, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSettings } from '~/api/administration';
import { useFolders } from '~/api/rooms';
import { useSchoolId } from '~/api/school';
import classes from './Places.module.css';
import { SignPicker } from './SignPicker';
import { BELOW, type FieldProps, FolderField } from './settingFields';

/** What stands on the sign. */
export function BasicFields({ form }: FieldProps) {
  const { t } = useTranslation('roomForm');
  const school = useSchoolId();
  const folders = useFolders(school).data ?? [];
  const most = useSettings(school).data?.value.settings.nameLength ?? 15;
  const { values } = form;
  const folder = folders.find((known) => known.id === values.folderId);
  return (
    <>
      <div className={classes.nameAndNumber}>
        <TextInput
          label={t('name')}
          inputWrapperOrder={BELOW}
          description={t('nameCount', { count: values.name.length, most })}
          {...form.getInputProps('name')}
        />
        <TextInput
          label={t('number')}
          inputWrapperOrder={BELOW}
          description={t('numberWhy')}
          {...form.getInputProps('number')}
        />
      </div>
      <FolderField form={form} />
      <Input.Wrapper
        label={t('color')}
        inputWrapperOrder={BELOW}
        description={t(folder ? 'fromFolder' : 'colorWhy')}
      >
        <SignPicker
          sign={folder ?? { colour: values.colour, icon: values.icon }}
          disabled={folder !== undefined}
          onChange={({ colour, icon }) => form.setValues({ colour, icon })}
        />
      </Input.Wrapper>
    </>
  );
}

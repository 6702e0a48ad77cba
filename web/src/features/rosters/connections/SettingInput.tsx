import { Button, FileButton, PasswordInput, Select, Textarea, TextInput } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SourceField } from '~/api/rosterTypes';
import classes from './Connections.module.css';
import { choiceName, fieldHint, fieldName } from './sourceWords';

interface SettingInputProps {
  field: SourceField;
  /** Whether a secret is stored already. */
  stored: boolean;
  value: string;
  error?: React.ReactNode;
  onChange: (value: string) => void;
}

/** One thing to fill in, as its kind wants it. */
export function SettingInput({ field, stored, value, error, onChange }: SettingInputProps) {
  const { t } = useTranslation('connections');
  const common = {
    label: fieldName(field.name),
    description: fieldHint(field.name),
    placeholder: stored ? t('form.stored') : undefined,
    withAsterisk: field.needed,
    autoComplete: 'off',
    spellCheck: false,
    value,
    error,
  };
  switch (field.type) {
    case 'choice':
      return (
        <Select
          {...common}
          allowDeselect={false}
          data={field.choices.map((choice) => ({ value: choice, label: choiceName(choice) }))}
          onChange={(chosen) => onChange(chosen ?? '')}
        />
      );
    case 'secret':
      return (
        <PasswordInput
          {...common}
          autoComplete="new-password"
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'secret-file':
      return (
        <div className={classes.keyFile}>
          <Textarea
            {...common}
            autosize
            minRows={2}
            maxRows={6}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
          <FileButton onChange={(file) => void file?.text().then(onChange)}>
            {(button) => (
              <Button
                {...button}
                variant="default"
                size="sm"
                leftSection={<IconFile size={18} aria-hidden />}
              >
                {t('form.fromFile')}
              </Button>
            )}
          </FileButton>
        </div>
      );
    case 'consent':
      // Nobody types it: the card below the form has the way to it.
      return null;
    case 'address':
    case 'text':
      return (
        <TextInput
          {...common}
          inputMode={field.type === 'address' ? 'url' : undefined}
          placeholder={field.type === 'address' ? 'https://' : undefined}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
  }
}

import { Button, TextInput } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './CopyField.module.css';
import { notice } from './notice';
import { useProblemNote } from './problemNote';
import './words';

/** A text that is to be entered somewhere else, just as it is. */
export function CopyField({
  label,
  description,
  value,
}: {
  label: string;
  description: string;
  value: string;
}) {
  const { t } = useTranslation('ui');
  const note = useProblemNote();
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    notice({ message: t('act.copied') });
  };
  return (
    <div className={classes.copy}>
      <TextInput
        label={label}
        description={description}
        value={value}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button
        variant="default"
        leftSection={<IconCopy size={18} aria-hidden />}
        aria-label={`${t('act.copy')}: ${label}`}
        onClick={() => copy().catch(note)}
      >
        {t('act.copy')}
      </Button>
    </div>
  );
}

import { ActionIcon, Button, Textarea } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Student.module.css';

/** Fewer or more minutes, up to what the room allows. */
export function Minutes({
  value,
  most,
  onChange,
}: {
  value: number;
  most: number;
  onChange: (minutes: number) => void;
}) {
  const { t } = useTranslation('student');
  const step = most > 20 ? 5 : 1;
  return (
    <fieldset className={classes.minutes} aria-label={t('sheet.minutes')}>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('sheet.less')}
        disabled={value <= 1}
        onClick={() => onChange(Math.max(1, value - step))}
      >
        <IconMinus size="1.25rem" />
      </ActionIcon>
      <output>{t('sheet.count', { count: value })}</output>
      <ActionIcon
        variant="default"
        size={44}
        aria-label={t('sheet.more')}
        disabled={value >= most}
        onClick={() => onChange(Math.min(most, value + step))}
      >
        <IconPlus size="1.25rem" />
      </ActionIcon>
    </fieldset>
  );
}

/** A message, one more press away unless the room wants one. */
export function Message({
  required,
  value,
  onChange,
}: {
  required: boolean;
  value: string;
  onChange: (text: string) => void;
}) {
  const { t } = useTranslation('student');
  const [opened, setOpened] = useState(required);
  return opened ? (
    <Textarea
      label={t('sheet.message')}
      description={t('sheet.messageHint')}
      maxLength={500}
      autosize
      minRows={2}
      autoFocus={!required}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  ) : (
    <Button variant="subtle" h={44} onClick={() => setOpened(true)}>
      {t('sheet.messageOptional')}
    </Button>
  );
}

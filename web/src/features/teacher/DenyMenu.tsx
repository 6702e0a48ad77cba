import { Button, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './RequestRow.module.css';

const CANNED = ['soon', 'quiz', 'end', 'back'] as const;

export interface DenyMenuProps {
  name: string;
  opened: boolean;
  onChange: (opened: boolean) => void;
  onDeny: (message?: string) => void;
}

/** Not now, with one of a few replies or one's own words. */
export function DenyMenu({ name, opened, onChange, onDeny }: DenyMenuProps) {
  const { t } = useTranslation('teacher');
  const [own, setOwn] = useState('');
  const deny = (message?: string) => {
    onChange(false);
    onDeny(message);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    deny(own.trim() || undefined);
  };
  return (
    <Popover
      opened={opened}
      onChange={onChange}
      position="bottom-end"
      width={280}
      trapFocus
      returnFocus
      radius="md"
      shadow="md"
    >
      <Popover.Target>
        <Button variant="default" px="sm" onClick={() => onChange(!opened)}>
          {t('deny')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={6} aria-label={t('denyWith', { name })}>
        <UnstyledButton className={classes.reply} data-autofocus onClick={() => deny()}>
          {t('reply.plain')}
        </UnstyledButton>
        {CANNED.map((reply) => (
          <UnstyledButton key={reply} className={classes.reply} onClick={() => deny(t(`reply.${reply}`))}>
            {t(`reply.${reply}`)}
          </UnstyledButton>
        ))}
        <form className={classes.own} onSubmit={submit}>
          <TextInput
            size="sm"
            maxLength={200}
            aria-label={t('reply.own')}
            placeholder={t('reply.own')}
            value={own}
            onChange={(event) => setOwn(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" px="sm">
            {t('reply.send')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}

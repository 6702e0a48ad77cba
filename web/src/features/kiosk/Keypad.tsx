import { UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconBackspace } from '@tabler/icons-react';
import { type FormEvent, useCallback, useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { listenForScans } from '~/lib/wedge';
import classes from './Keypad.module.css';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
const LONGEST = 40;

/**
 * A field with a keypad for fingers; a keyboard types into it too. What a scanner typed into it is taken out again: so
 * fast that the field keeps its own text, and nothing is drawn anew for each character.
 */
export function Keypad(props: {
  label: string;
  /** What the button says that goes on. */
  go: string;
  secret?: boolean;
  busy: boolean;
  onGo: (typed: string) => void;
  onBack?: () => void;
}) {
  const { t } = useTranslation('kiosk');
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const change = useCallback((how: (typed: string) => string) => {
    if (field.current) {
      field.current.value = how(field.current.value).slice(0, LONGEST);
    }
  }, []);
  useEffect(() => field.current?.focus(), []);
  useEffect(() => listenForScans(() => change(() => '')), [change]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const typed = field.current?.value.trim();
    if (typed && !props.busy) {
      change(() => '');
      props.onGo(typed);
    }
  };
  const add = (digit: string) => change((typed) => typed + digit);
  return (
    <form className={classes.pad} onSubmit={submit} autoComplete="off">
      <div className={classes.label}>
        {props.onBack && (
          <UnstyledButton className={classes.backButton} aria-label={t('back')} onClick={props.onBack}>
            <IconArrowLeft size="1.75rem" aria-hidden />
          </UnstyledButton>
        )}
        <label htmlFor={id}>{props.label}</label>
      </div>
      <input
        ref={field}
        id={id}
        className={classes.field}
        type={props.secret ? 'password' : 'text'}
        inputMode="none"
        autoComplete="off"
        spellCheck={false}
        maxLength={LONGEST}
      />
      <div className={classes.keys}>
        {DIGITS.map((digit) => (
          <UnstyledButton key={digit} className={classes.key} onClick={() => add(digit)}>
            {digit}
          </UnstyledButton>
        ))}
        <UnstyledButton
          className={classes.key}
          aria-label={t('erase')}
          onClick={() => change((typed) => typed.slice(0, -1))}
        >
          <IconBackspace size="2.25rem" stroke={1.8} aria-hidden />
        </UnstyledButton>
        <UnstyledButton className={classes.key} onClick={() => add('0')}>
          0
        </UnstyledButton>
        <UnstyledButton type="submit" className={classes.key} data-go>
          {props.go}
        </UnstyledButton>
      </div>
    </form>
  );
}

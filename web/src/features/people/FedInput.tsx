import { Button, TextInput, type TextInputProps } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FromRoster, PersonForm } from '~/api/peopleAdmin';
import { useTimeWords } from '~/lib/time';
import classes from './People.module.css';
import './originWords';

type Field = Exclude<FromRoster['byHand'][number]['field'], 'state'>;

interface FedInputProps extends Omit<TextInputProps, 'form' | 'name'> {
  form: UseFormReturnType<PersonForm>;
  name: Field;
  /** Missing for whom no roster brought. */
  roster?: FromRoster | null;
}

/** A field that rosters feed, with where its value comes from and a way back to the roster's. */
export function FedInput({ form, name, roster, ...input }: FedInputProps) {
  const { t } = useTranslation('people');
  const { t: o } = useTranslation('origins');
  const { day } = useTimeWords();
  const byHand = roster?.byHand.find(({ field }) => field === name);
  const says = byHand?.rosterValue ?? '';
  const differs = byHand !== undefined && form.values[name] !== says;
  const origin = () => {
    if (!byHand) {
      return form.values[name] ? o('roster') : undefined;
    }
    return differs
      ? o('byHand', { who: byHand.by, day: day(byHand.at), roster: says || o('nothing') })
      : o('again');
  };
  return (
    <div className={classes.fed}>
      <TextInput
        label={t(`fields.${name}`)}
        description={roster ? origin() : undefined}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        {...form.getInputProps(name)}
        {...input}
      />
      {differs && (
        <Button
          variant="subtle"
          size="compact-sm"
          ml={-8}
          aria-label={o('takeOf', { field: t(`fields.${name}`) })}
          onClick={() => form.setFieldValue(name, says)}
        >
          {o('take')}
        </Button>
      )}
    </div>
  );
}

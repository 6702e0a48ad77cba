import { ActionIcon, Button, Stack, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useContext, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Versioned } from '~/api/adminTypes';
import { type SchoolCalendar, type Term, useTerms } from '~/api/schedules';
import { useSchoolId } from '~/api/school';
import { TimePlaceContext } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { Sheet } from '~/ui/Sheet';
import { sayDay } from './dates';
import classes from './Schedules.module.css';
import { useCalendarForm } from './useCalendarForm';

interface Values {
  terms: Term[];
}

const NEW_TERM: Term = { name: '', from: '', to: '' };

interface TermRowProps {
  form: UseFormReturnType<Values>;
  index: number;
  /** What the server said is wrong, by field. */
  wrong: Record<string, string>;
}

function TermRow({ form, index, wrong }: TermRowProps) {
  const { t } = useTranslation('schedules');
  const field = (name: 'name' | 'from' | 'to') => ({
    ...form.getInputProps(`terms.${index}.${name}`),
    error: wrong[`terms.${index}.${name}`],
  });
  return (
    <div className={page.part}>
      <TextInput label={t('terms.name')} maxLength={60} {...field('name')} />
      <div className={page.two}>
        <TextInput type="date" label={t('terms.from')} {...field('from')} />
        <TextInput type="date" label={t('terms.to')} {...field('to')} />
      </div>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={34}
        aria-label={t('terms.remove', { name: form.values.terms[index]?.name })}
        onClick={() => form.removeListItem('terms', index)}
      >
        <IconTrash size={18} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function TermFields({ loaded, onClose }: { loaded: Versioned<SchoolCalendar>; onClose: () => void }) {
  const { t } = useTranslation('schedules');
  const { change, wrong, fields, saving } = useCalendarForm(loaded, onClose);
  const form = useForm<Values>({
    initialValues: { terms: loaded.value.terms?.length ? loaded.value.terms : [NEW_TERM] },
    validate: { terms: { from: (day) => !day && t('terms.needed'), to: (day) => !day && t('terms.needed') } },
  });
  const submit = ({ terms }: Values) => {
    // The server names what is wrong by the place in time; so stand the rows from now on.
    const inOrder = [...terms].sort((one, other) => one.from.localeCompare(other.from));
    form.setFieldValue('terms', inOrder);
    change((all) => ({ ...all, terms: inOrder }));
  };
  const missing = form.errors;
  return (
    <form onSubmit={form.onSubmit(submit)} noValidate>
      <Stack gap={16}>
        <p className={page.muted}>{t('terms.hint')}</p>
        {form.values.terms.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
          <TermRow key={index} form={form} index={index} wrong={{ ...fields, ...textsOf(missing) }} />
        ))}
        <Button
          variant="default"
          size="sm"
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => form.insertListItem('terms', NEW_TERM)}
        >
          {t('terms.add')}
        </Button>
        {wrong && (
          <p className={page.wrong} role="alert">
            {wrong}
          </p>
        )}
        <Button type="submit" loading={saving}>
          {t('terms.save')}
        </Button>
      </Stack>
    </form>
  );
}

function textsOf(errors: Record<string, React.ReactNode>): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([field, text]) => [field, String(text)]));
}

/** The terms in use: the roster's, or those entered here. */
export function TermsPart({ loaded }: { loaded: Versioned<SchoolCalendar> }) {
  const { t } = useTranslation('schedules');
  const { locale } = useContext(TimePlaceContext);
  const inUse = useTerms(useSchoolId()).data;
  const [editing, setEditing] = useState(false);
  if (!inUse) {
    return null;
  }
  const line = ({ name, from, to }: Term) =>
    t('terms.line', { name, from: sayDay(from, locale), to: sayDay(to, locale) });
  return (
    <div className={`${page.row} ${classes.rotation}`}>
      <div>
        <Titled>
          <b>{t('terms.title')}</b>
          <ManualLink to="admin#terms" about={t('terms.title')} />
        </Titled>
        {inUse.terms.length === 0 ? (
          <div className={page.muted}>{t('terms.none')}</div>
        ) : (
          inUse.terms.map((term) => (
            <div key={`${term.name}${term.from}`} className={page.muted}>
              {line(term)}
            </div>
          ))
        )}
        {inUse.fromRoster && <div className={page.muted}>{t('terms.fromRoster')}</div>}
      </div>
      {!inUse.fromRoster && (
        <Button variant="default" size="sm" onClick={() => setEditing(true)}>
          {inUse.terms.length === 0 ? t('terms.set') : t('terms.edit')}
        </Button>
      )}
      <Sheet opened={editing} onClose={() => setEditing(false)} title={<b>{t('terms.title')}</b>}>
        {editing && <TermFields loaded={loaded} onClose={() => setEditing(false)} />}
      </Sheet>
    </div>
  );
}

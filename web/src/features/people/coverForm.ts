import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Cover, type CoverForm, readCovers, useSaveCover } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import type { NamedPerson } from '~/api/types';
import { isProblem } from '~/lib/problem';
import { useProblemNote } from '~/ui/problemNote';
import { useCoverDays, useToday } from './coverDays';
import { en } from './coverWords';

export const KINDS = ['substitute', 'teacher', 'assistant'] as const;
export type CoverKind = (typeof KINDS)[number];

export interface CoverValues {
  kind: CoverKind;
  person: NamedPerson[];
  teacher: NamedPerson[];
  from: string;
  until: string;
  periods: string[];
}

/** What the server names its fields, and what the form does. */
const FIELDS: Record<string, keyof CoverValues> = { personId: 'person', teacherId: 'teacher' };

function valuesOf(cover: Cover | undefined, today: string): CoverValues {
  return {
    kind: cover && !cover.until ? 'assistant' : 'substitute',
    person: cover ? [cover.person] : [],
    teacher: cover ? [cover.teacher] : [],
    from: cover?.from ?? today,
    until: cover ? (cover.until ?? '') : today,
    periods: cover?.periods ?? [],
  };
}

/** What another kind of person asks for: an assistant acts without an end. */
export function chosen(kind: CoverKind, { from, until }: CoverValues): Partial<CoverValues> {
  return { kind, person: [], until: kind === 'assistant' ? '' : until || from };
}

function sent({ person, teacher, from, until, periods }: CoverValues): CoverForm | undefined {
  const [who] = person;
  const [whom] = teacher;
  return (
    who &&
    whom && {
      personId: who.id,
      teacherId: whom.id,
      from,
      until: until || null,
      periods,
    }
  );
}

/** Saves; where another admin was faster, says what is there now and keeps what was typed. */
export function useCoverForm(cover: Cover | undefined, onClose: () => void) {
  const { t } = useTranslation('covers');
  const school = useSchoolId();
  const save = useSaveCover(school);
  const note = useProblemNote();
  const days = useCoverDays();
  const [base, setBase] = useState(cover);
  const [raced, setRaced] = useState('');
  const form = useForm<CoverValues>({ initialValues: valuesOf(cover, useToday()) });
  const catchUp = async () => {
    const now = (await readCovers(school)).find(({ id }) => id === base?.id);
    setBase(now);
    setRaced(now ? t('raced', { now: days(now) }) : t('gone'));
  };
  const failed = (error: unknown) => {
    if (isProblem(error) && (error.status === 412 || error.status === 404)) {
      catchUp().catch(note);
    } else if (isProblem(error) && error.fields.length) {
      form.setErrors(
        Object.fromEntries(
          error.fields.map(({ field, code, message }) => [
            FIELDS[field] ?? field,
            code in en.wrong ? t(`wrong.${code as keyof typeof en.wrong}`) : message,
          ]),
        ),
      );
    } else {
      note(error);
    }
  };
  const submit = (values: CoverValues) => {
    const wanted = sent(values);
    if (wanted) {
      save.mutate({ cover: base, form: wanted }, { onSuccess: onClose, onError: failed });
    } else {
      form.setErrors({ [values.person[0] ? 'teacher' : 'person']: t('wrong.missing') });
    }
  };
  return { form, submit, raced, saving: save.isPending };
}

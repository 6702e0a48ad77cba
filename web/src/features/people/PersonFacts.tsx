import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { useWhereabouts } from '~/api/people';
import type { PersonRecord } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useTimeWords } from '~/lib/time';
import page from '~/ui/FormPage.module.css';
import classes from './People.module.css';

/** Where a student should be at this moment. */
function useNow(person: PersonRecord): string | undefined {
  const { t } = useTranslation('people');
  const student = person.roles.includes('student');
  const where = useWhereabouts(useSchoolId(), student ? [person.id] : []).get(person.id);
  if (!student || !where) {
    return undefined;
  }
  return [where.section, where.room?.name, where.room?.number].filter(Boolean).join(' · ') || t('nowhere');
}

function useSignedIn(person: PersonRecord): string | undefined {
  const { t } = useTranslation('people');
  const times = useTimeWords();
  if (!person.admin) {
    return undefined;
  }
  const at = person.admin.signedInAt;
  const when = at ? `${times.day(at)}, ${times.time(at)}` : t('never');
  return person.admin.mustChangePassword ? `${when} (${t('oneTime')})` : when;
}

/** What is known of a person; what is not known is left out. */
export function PersonFacts({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const facts: [string, string | null | undefined][] = [
    [t('legalName'), `${person.givenName} ${person.familyName}`.trim()],
    [t('fields.preferredName'), person.preferredName],
    [t('fields.title'), person.title],
    [t('fields.pronouns'), person.pronouns],
    [t('fields.number'), person.number],
    [t('fields.grade'), person.grade],
    [t('fields.homeroom'), person.homeroom],
    [t('fields.email'), person.admin?.email],
    [t('fields.username'), person.admin?.username],
    [t('fields.roles'), person.roles.map((role) => t(`roles.${role}`)).join(', ')],
    [t('fields.areas'), person.admin?.areas.map((area) => t(`areas.${area}`)).join(', ')],
    [t('signedInAt'), useSignedIn(person)],
    [t('now'), useNow(person)],
  ];
  return (
    <section className={page.card}>
      <h2>{t('facts')}</h2>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
      </dl>
    </section>
  );
}

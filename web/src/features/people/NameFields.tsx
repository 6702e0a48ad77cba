import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { FromRoster, PersonForm } from '~/api/peopleAdmin';
import page from '~/ui/FormPage.module.css';
import { FedInput } from './FedInput';
import classes from './People.module.css';
import './originWords';

interface NameFieldsProps {
  form: UseFormReturnType<PersonForm>;
  /** Whether the login may be changed. */
  login: boolean;
  /** Where fields come from; missing for whom no roster brought. */
  roster?: FromRoster | null;
}

/** Who somebody is, and what they sign in with. */
export function NameFields({ form, login, roster }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const { t: o } = useTranslation('origins');
  const field = (name: keyof PersonForm) => ({ label: t(`fields.${name}`), ...form.getInputProps(name) });
  const fed = { form, roster };
  return (
    <>
      <fieldset className={page.fieldset}>
        <p className={page.muted}>{t('hints.legal')}</p>
        {roster && <p className={page.muted}>{o(roster.handStays ? 'stays' : 'written')}</p>}
        <div className={classes.fedTwo}>
          <FedInput {...fed} name="givenName" maxLength={100} data-autofocus />
          <FedInput {...fed} name="familyName" maxLength={100} />
        </div>
        <TextInput {...field('preferredName')} maxLength={100} description={t('hints.preferredName')} />
        <div className={page.two}>
          <TextInput {...field('title')} maxLength={40} description={t('hints.title')} />
          <TextInput {...field('pronouns')} maxLength={40} description={t('hints.pronouns')} />
        </div>
        <div className={classes.fedTwo}>
          <FedInput {...fed} name="number" maxLength={40} />
          <FedInput {...fed} name="grade" maxLength={10} />
        </div>
        <FedInput {...fed} name="homeroom" maxLength={40} />
      </fieldset>
      <fieldset className={page.fieldset} disabled={!login}>
        <p className={page.muted}>{t(login ? 'hints.login' : 'hints.loginFixed')}</p>
        <FedInput {...fed} name="email" type="text" inputMode="email" autoComplete="off" maxLength={320} />
        <FedInput {...fed} name="username" autoComplete="off" maxLength={200} />
      </fieldset>
    </>
  );
}

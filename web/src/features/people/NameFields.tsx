import { TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { PersonForm } from '~/api/peopleAdmin';
import page from '~/ui/FormPage.module.css';

interface NameFieldsProps {
  form: UseFormReturnType<PersonForm>;
  /** Whether the login may be changed. */
  login: boolean;
}

/** Who somebody is, and what they sign in with. */
export function NameFields({ form, login }: NameFieldsProps) {
  const { t } = useTranslation('people');
  const field = (name: keyof PersonForm) => ({ label: t(`fields.${name}`), ...form.getInputProps(name) });
  return (
    <>
      <fieldset className={page.fieldset}>
        <p className={page.muted}>{t('hints.legal')}</p>
        <div className={page.two}>
          <TextInput {...field('givenName')} maxLength={100} data-autofocus />
          <TextInput {...field('familyName')} maxLength={100} />
        </div>
        <TextInput {...field('preferredName')} maxLength={100} description={t('hints.preferredName')} />
        <div className={page.two}>
          <TextInput {...field('title')} maxLength={40} description={t('hints.title')} />
          <TextInput {...field('pronouns')} maxLength={40} description={t('hints.pronouns')} />
        </div>
        <div className={page.two}>
          <TextInput {...field('number')} maxLength={40} />
          <TextInput {...field('grade')} maxLength={10} />
        </div>
        <TextInput {...field('homeroom')} maxLength={40} />
        <p className={page.muted}>{t('hints.roster')}</p>
      </fieldset>
      <fieldset className={page.fieldset} disabled={!login}>
        <p className={page.muted}>{t(login ? 'hints.login' : 'hints.loginFixed')}</p>
        <TextInput {...field('email')} type="text" inputMode="email" autoComplete="off" maxLength={320} />
        <TextInput {...field('username')} autoComplete="off" maxLength={200} />
      </fieldset>
    </>
  );
}

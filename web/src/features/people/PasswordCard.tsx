import { Button } from '@mantine/core';
import { IconKey, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type OneTimePassword, type PersonRecord, useOneTimePassword } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import page from '~/ui/FormPage.module.css';
import { useProblemNote } from '~/ui/problemNote';
import classes from './People.module.css';

function Once({ made }: { made: OneTimePassword }) {
  const { t } = useTranslation('people');
  return (
    <div className={classes.once} role="status">
      <p className={classes.screenOnly}>{t('password.once')}</p>
      <p>{t('password.login')}</p>
      <code>{made.login}</code>
      <p>{t('password.password')}</p>
      <code>{made.password}</code>
      <Button
        className={classes.screenOnly}
        w="fit-content"
        maw="100%"
        variant="default"
        leftSection={<IconPrinter size={20} aria-hidden />}
        onClick={() => window.print()}
      >
        {t('password.print')}
      </Button>
    </div>
  );
}

/** A new password for somebody who has lost theirs; shown once, kept nowhere. */
export function PasswordCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('people');
  const make = useOneTimePassword(useSchoolId(), person.id);
  const note = useProblemNote();
  const may = person.admin?.abilities.includes('password') ?? false;
  const ask = () =>
    window.confirm(t('password.sure', { name: person.name })) && make.mutate(undefined, { onError: note });
  return (
    <section className={page.card}>
      <h2>{t('password.title')}</h2>
      <p className={`${page.muted} ${classes.screenOnly}`}>{t(may ? 'password.lead' : 'password.fixed')}</p>
      {may && (
        <Button
          className={classes.screenOnly}
          w="fit-content"
          maw="100%"
          variant="default"
          leftSection={<IconKey size={20} aria-hidden />}
          loading={make.isPending}
          onClick={ask}
        >
          {t('password.make')}
        </Button>
      )}
      {make.data && <Once made={make.data} />}
    </section>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useCovers } from '~/api/covers';
import type { PersonRecord } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { Loaded, RowSkeletons } from '~/ui/states';
import { CoverList } from './CoverList';
import classes from './People.module.css';
import './coverWords';

/** Whom somebody acts for, and who acts for a teacher. */
export function CoverCard({ person }: { person: PersonRecord }) {
  const { t } = useTranslation('covers');
  const { go } = useAddress();
  const covers = useCovers(useSchoolId());
  const acts = person.roles.some((role) => role === 'assistant' || role === 'substitute');
  return (
    <section className={`${page.card} ${classes.screenOnly}`}>
      <h2>{t(acts ? 'cardActs' : 'cardFor')}</h2>
      <Loaded query={covers} skeleton={<RowSkeletons rows={1} />}>
        {(all) => {
          const own = all.filter((cover) => cover.person.id === person.id || cover.teacher.id === person.id);
          return own.length > 0 ? (
            <CoverList covers={own} />
          ) : (
            <p className={page.muted}>{t(acts ? 'cardIdle' : 'cardNobody')}</p>
          );
        }}
      </Loaded>
      <Button w="fit-content" maw="100%" variant="default" onClick={() => go('/admin/people/covers')}>
        {t('all')}
      </Button>
    </section>
  );
}

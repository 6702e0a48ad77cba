import { Button, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconUserShare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCovers } from '~/api/covers';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { CoverList } from './CoverList';
import { CoverSheet } from './CoverSheet';
import classes from './People.module.css';
import './coverWords';
import './words';

/** Assistants and substitutes: who acts for which teacher, today and on days to come. */
export function CoversPage() {
  const { t } = useTranslation('covers');
  const { t: people } = useTranslation('people');
  const { go } = useAddress();
  const covers = useCovers(useSchoolId());
  const [adding, setAdding] = useState(false);
  return (
    <>
      <UnstyledButton className={classes.back} onClick={() => go('/admin/people')}>
        <IconArrowLeft size={20} aria-hidden />
        {people('back')}
      </UnstyledButton>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#assistants-and-substitutes" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Button mb={16} onClick={() => setAdding(true)}>
        {t('add')}
      </Button>
      <Loaded query={covers} skeleton={<RowSkeletons rows={3} />}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState icon={IconUserShare} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <CoverList covers={all} />
          )
        }
      </Loaded>
      <CoverSheet opened={adding} onClose={() => setAdding(false)} />
    </>
  );
}

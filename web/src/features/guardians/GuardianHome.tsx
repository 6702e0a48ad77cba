import { IconUsers } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useMyChildren } from '~/api/guardians';
import { useMe } from '~/api/me';
import { useSchoolId } from '~/api/school';
import { isProblem } from '~/lib/problem';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { AddChild } from './AddChild';
import { ChildCard } from './ChildCard';
import classes from './Guardians.module.css';
import './words';

/** Where a school shows guardians nothing any more, what is left for them is asked anew. */
function useStillHere(error: unknown): void {
  const { refetch } = useMe();
  const gone = isProblem(error) && (error.status === 404 || error.status === 403);
  useEffect(() => {
    if (gone) {
      void refetch();
    }
  }, [gone, refetch]);
}

/** A guardian's one screen: each child. */
export function GuardianHome({
  account,
  onNewSchool,
}: {
  account: ReactNode;
  onNewSchool: (school: string) => void;
}) {
  const { t } = useTranslation('guardians');
  const children = useMyChildren(useSchoolId());
  useStillHere(children.error);
  return (
    <main id="content" className={classes.page}>
      <div className={classes.top}>
        <h1>{t('home.title')}</h1>
        {account}
      </div>
      <Loaded query={children} skeleton={<RowSkeletons rows={3} />}>
        {({ live, items }) => (
          <>
            {items.length === 0 && (
              <EmptyState icon={IconUsers} title={t('home.none')} detail={t('home.noneDetail')} />
            )}
            {items.map((child) => (
              <ChildCard key={child.id} child={child} live={live} />
            ))}
            <AddChild onNewSchool={onNewSchool} />
          </>
        )}
      </Loaded>
    </main>
  );
}

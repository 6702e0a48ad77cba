import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { type PeopleFilter, usePeopleList } from '~/api/peopleAdmin';
import { useSchoolId } from '~/api/school';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { PeopleList } from './PeopleList';

/**
 * Those who fit the filters, with a way on where a page did not come. It asks for them itself, so that what stands
 * around it is not drawn anew with every page that comes.
 */
export const FoundPeople = memo(function FoundPeople({
  filter,
  onOpen,
}: {
  filter: PeopleFilter;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('people');
  const list = usePeopleList(useSchoolId(), filter);
  return (
    <>
      <Loaded query={list} skeleton={<RowSkeletons rows={8} />}>
        {({ pages }) =>
          pages[0]?.items.length === 0 ? (
            <EmptyState icon={IconUsers} title={t('none')} detail={t('noneDetail')} />
          ) : (
            <PeopleList list={list} onOpen={onOpen} />
          )
        }
      </Loaded>
      {list.isFetchNextPageError && (
        <Button variant="default" onClick={() => void list.fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
});

import { Button } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { usePeopleList } from '~/api/peopleAdmin';
import { EmptyState, Loaded, RowSkeletons } from '~/ui/states';
import { PeopleList } from './PeopleList';

/** Those who fit the filters, with a way on where a page did not come. */
export function FoundPeople({
  list,
  onOpen,
}: {
  list: ReturnType<typeof usePeopleList>;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('people');
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
}

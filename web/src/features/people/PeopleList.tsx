import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { usePeopleList } from '~/api/peopleAdmin';
import type { Person } from '~/api/types';
import classes from './People.module.css';
import { PersonLine } from './PersonLine';

/** About a row's height; each is measured once it is there. */
const ROW = 61;
/** How many rows before the end the next page is asked for. */
const AHEAD = 60;

type Pages = ReturnType<typeof usePeopleList>;

/** Where the list begins on the page. */
function useTop() {
  const ref = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(ref.current?.offsetTop ?? 0), []);
  return { ref, top };
}

/** Everybody found, however many: only the rows in sight are there, and pages follow as one scrolls. */
export const PeopleList = memo(function PeopleList({
  list,
  onOpen,
}: {
  list: Pages;
  onOpen: (id: string) => void;
}) {
  const { t } = useTranslation('people');
  const { ref, top } = useTop();
  const people = useMemo(() => list.data?.pages.flatMap((one) => one.items) ?? [], [list.data]);
  const rows = useWindowVirtualizer({
    count: people.length,
    estimateSize: () => ROW,
    overscan: 8,
    // Rows come in a task of their own, a frame after the scrolling that they follow, which is so never held up.
    useFlushSync: false,
    scrollMargin: top,
    getItemKey: (index) => people[index]?.id ?? index,
  });
  const about = (person: Person) =>
    [
      ...person.roles.map((role) => t(`roles.${role}`)),
      person.grade && t('gradeName', { grade: person.grade }),
      person.number,
    ]
      .filter(Boolean)
      .join(' · ');
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = list;
  useEffect(() => {
    if (last > people.length - AHEAD && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) {
      void fetchNextPage();
    }
  }, [last, people.length, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage]);
  return (
    <ul ref={ref} className={classes.list} aria-label={t('title')} style={{ height: rows.getTotalSize() }}>
      {shown.map(({ index, key, start }) => {
        const person = people[index];
        return (
          person && (
            <PersonLine
              key={key}
              ref={rows.measureElement}
              place={index}
              of={hasNextPage ? undefined : people.length}
              offset={start - top}
              person={person}
              about={about(person)}
              state={person.state === 'active' ? undefined : t(`states.${person.state}`)}
              onOpen={onOpen}
            />
          )
        );
      })}
    </ul>
  );
});

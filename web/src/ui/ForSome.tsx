import { Button } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import page from './FormPage.module.css';
import { ManualLink, Titled } from './ManualLink';
import { ScopeFields, type SomeScope } from './ScopeFields';

interface ForSomeProps<S extends SomeScope> {
  words: { title: string; why: string; add: string; remove: string };
  /** Where the manual tells of it. */
  manual: string;
  /** For whom something is set so far. */
  scopes: S[];
  /** What is wrong with whom one is for. */
  errorOf: (index: number) => ReactNode;
  onScope: (index: number, scope: S) => void;
  onAdd: () => void;
  onRemove: (index: number) => void;
  /** What is set for one of them. */
  children: (index: number) => ReactNode;
}

/** What is set otherwise for a grade, a group or one student. */
export function ForSome<S extends SomeScope>(props: ForSomeProps<S>) {
  const { words, manual, scopes, errorOf, onScope, onAdd, onRemove, children } = props;
  return (
    <fieldset className={page.fieldset}>
      <legend>{words.title}</legend>
      <Titled>
        <p className={page.muted}>{words.why}</p>
        <ManualLink to={manual} about={words.title} />
      </Titled>
      {scopes.map((scope, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a form are what they are by their place
        <div key={index} className={page.part}>
          <ScopeFields
            value={scope}
            kinds={['grade', 'group', 'student']}
            onChange={(next) => onScope(index, next)}
            error={errorOf(index)}
          />
          {children(index)}
          <Button
            variant="subtle"
            color="gray"
            size="sm"
            leftSection={<IconTrash size={18} aria-hidden />}
            onClick={() => onRemove(index)}
          >
            {words.remove}
          </Button>
        </div>
      ))}
      <Button
        variant="default"
        size="sm"
        w="fit-content"
        leftSection={<IconPlus size={18} aria-hidden />}
        onClick={onAdd}
      >
        {words.add}
      </Button>
    </fieldset>
  );
}

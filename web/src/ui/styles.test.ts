import { expect, test } from 'vitest';

const sources = import.meta.glob<string>('../**/*.{ts,tsx}', {
  eager: true,
  query: '?raw',
  import: 'default',
});
const styles = Object.keys(import.meta.glob('../../node_modules/@mantine/core/styles/*.css'));

/** Components that are made of others which have styles of their own. */
const MADE_OF: Record<string, string[]> = {
  Select: ['Combobox', 'Input', 'Popover', 'ScrollArea'],
  Autocomplete: ['Combobox', 'Input', 'Popover', 'ScrollArea'],
  MultiSelect: ['Combobox', 'Pill', 'PillsInput'],
  TagsInput: ['Combobox', 'Pill', 'PillsInput'],
  Switch: ['InlineInput'],
  Checkbox: ['InlineInput'],
  TextInput: ['Input'],
  Textarea: ['Input'],
};

const hasStyles = (name: string) => styles.some((path) => path.endsWith(`/${name}.css`));

function used(source: string): string[] {
  return [...source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g)]
    .flatMap((found) => (found[1] ?? '').split(','))
    .map((name) => name.trim())
    .flatMap((name) => [name, ...(MADE_OF[name] ?? [])])
    .filter(hasStyles);
}

function loaded(name: string): string[] {
  const source = sources[`./${name}.ts`] ?? '';
  return [...source.matchAll(/styles\/(\w+)\.css/g)].map((found) => found[1] ?? '');
}

test('every component that is used has its styles', () => {
  const all = new Set([...loaded('firstStyles'), ...loaded('laterStyles')]);
  const missing = Object.values(sources)
    .flatMap(used)
    .filter((name) => !all.has(name));
  expect([...new Set(missing)]).toEqual([]);
});

test("what a student's screens use is loaded first, or they load the rest", () => {
  const first = new Set(loaded('firstStyles'));
  const wanting = Object.entries(sources)
    .filter(([path]) => path.startsWith('../features/student/'))
    .filter(([, source]) => !source.includes("'~/ui/laterStyles'"))
    .filter(([, source]) => used(source).some((name) => !first.has(name)));
  expect(wanting.map(([path]) => path)).toEqual([]);
});

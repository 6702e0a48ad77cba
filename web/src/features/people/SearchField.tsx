import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

interface SearchFieldProps {
  label: string;
  maxLength: number;
  type?: 'search' | 'text';
  /** Told once typing pauses, so that the page around it is not drawn anew with every letter. */
  onFind: (text: string) => void;
}

/** A field that finds as one types. */
export function SearchField({ onFind, ...field }: SearchFieldProps) {
  const [typed, setTyped] = useState('');
  const find = useDebouncedCallback(onFind, 150);
  return (
    <TextInput
      {...field}
      value={typed}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        find(event.currentTarget.value);
      }}
    />
  );
}

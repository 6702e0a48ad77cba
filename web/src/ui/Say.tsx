import { useEffect, useState } from 'react';

/** Tells screen readers, politely, what changed; at most every few seconds. */
export function Say({ text, every = 5000 }: { text: string; every?: number }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), said ? every : 500);
    return () => clearTimeout(timer);
  }, [text, every, said]);
  return (
    <div className="visually-hidden" role="status">
      {said}
    </div>
  );
}

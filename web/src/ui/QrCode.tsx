import { useEffect, useState } from 'react';

/** Around the code nothing may be drawn, in widths of its smallest part. */
const QUIET = 4;

/**
 * A text as a QR code, drawn here.
 *
 * @param label for who does not see it; without one it is beside the same text
 */
export function QrCode({ text, className, label }: { text: string; className?: string; label?: string }) {
  const [rows, setRows] = useState<boolean[][]>();
  useEffect(() => {
    let wanted = true;
    void import('qr').then(({ default: encode }) => {
      if (wanted) {
        setRows(encode(text, 'raw', { border: QUIET, ecc: 'medium' }));
      }
    });
    return () => {
      wanted = false;
    };
  }, [text]);
  const size = rows?.length ?? 1;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={className}
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : 'true'}
    >
      <rect width={size} height={size} fill="#fff" />
      <path
        d={(rows ?? [])
          .flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
          .join('')}
      />
    </svg>
  );
}

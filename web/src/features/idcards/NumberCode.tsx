import { useEffect, useState } from 'react';
import type { IdCardDesign } from '~/api/idCards';
import { code39 } from './code39';
import classes from './IdCard.module.css';

/** Around a code nothing may be drawn, in widths of its smallest part. */
const QUIET = { code39: 10, qr: 4 };

function Bars({ number }: { number: string }) {
  const code = code39(number);
  if (!code) {
    return null;
  }
  const width = code.width + 2 * QUIET.code39;
  return (
    <svg viewBox={`0 0 ${width} 40`} preserveAspectRatio="none" className={classes.bars} aria-hidden="true">
      <rect width={width} height={40} fill="#fff" />
      {code.bars.map((bar) => (
        <rect key={bar.at} x={bar.at + QUIET.code39} y={0} width={bar.width} height={40} />
      ))}
    </svg>
  );
}

function Squares({ number }: { number: string }) {
  const [rows, setRows] = useState<boolean[][]>();
  useEffect(() => {
    let wanted = true;
    void import('qr').then(({ default: encode }) => {
      if (wanted) {
        setRows(encode(number, 'raw', { border: QUIET.qr, ecc: 'medium' }));
      }
    });
    return () => {
      wanted = false;
    };
  }, [number]);
  const size = rows?.length ?? 1;
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      className={classes.squares}
      aria-hidden="true"
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

/** The number for scanners. What Code 39 cannot write is drawn as a QR code. */
export function NumberCode({ number, code }: { number: string; code: IdCardDesign['code'] }) {
  return code === 'code39' && code39(number) ? <Bars number={number} /> : <Squares number={number} />;
}

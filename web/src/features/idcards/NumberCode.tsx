import type { IdCardDesign } from '~/api/idCards';
import { QrCode } from '~/ui/QrCode';
import { code39 } from './code39';
import classes from './IdCard.module.css';

/** Around the bars nothing may be drawn, in widths of the smallest. */
const QUIET = 10;

function Bars({ number }: { number: string }) {
  const code = code39(number);
  if (!code) {
    return null;
  }
  const width = code.width + 2 * QUIET;
  return (
    <svg viewBox={`0 0 ${width} 40`} preserveAspectRatio="none" className={classes.bars} aria-hidden="true">
      <rect width={width} height={40} fill="#fff" />
      {code.bars.map((bar) => (
        <rect key={bar.at} x={bar.at + QUIET} y={0} width={bar.width} height={40} />
      ))}
    </svg>
  );
}

/** The number for scanners. What Code 39 cannot write is drawn as a QR code. */
export function NumberCode({ number, code }: { number: string; code: IdCardDesign['code'] }) {
  return code === 'code39' && code39(number) ? (
    <Bars number={number} />
  ) : (
    <QrCode text={number} className={classes.squares} />
  );
}

import { useParams } from '@tanstack/react-router';
import { WalkoutRecord } from '~/features/walkouts/WalkoutRecord';

/** One walkout by its pass. */
export function WalkoutRoute() {
  const { pass } = useParams({ strict: false });
  return pass ? <WalkoutRecord id={pass} /> : null;
}

import { useMediaQuery } from '@mantine/hooks';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { undoable } from '~/api/hallViews';
import { type Act, useActOnPass } from '~/api/passes';
import { useSchoolId } from '~/api/school';
import type { PassAbility, PassCard } from '~/api/types';
import { serverNow } from '~/lib/clock';
import { MessageSheet } from '~/ui/message/MessageSheet';
import { useProblemNote } from '~/ui/problemNote';
import { ReportSheet } from '~/ui/report/ReportSheet';
import '~/ui/report/words';
import { type Choice, DeskRow, PhoneRow } from './Rows';

interface Offer {
  ability: PassAbility;
  act: Act;
  words: 'arrived' | 'end' | 'backSent' | 'undo';
}

const OFFERS: Offer[] = [
  { ability: 'arrive', act: { act: 'arrival' }, words: 'arrived' },
  { ability: 'resume', act: { act: 'resumption' }, words: 'backSent' },
  { ability: 'end', act: { act: 'end' }, words: 'end' },
  { ability: 'undo', act: { act: 'cancellation' }, words: 'undo' },
];

/** One student who is out, with all that may be done from the list. */
export const HallRow = memo(function HallRow({ pass }: { pass: PassCard }) {
  const { t } = useTranslation('monitor');
  const { t: message } = useTranslation('message');
  const { t: report } = useTranslation('report');
  const act = useActOnPass(useSchoolId());
  const note = useProblemNote();
  const desk = useMediaQuery('(min-width: 48em)', false, { getInitialValueInEffect: false });
  const [sheet, setSheet] = useState<'message' | 'report' | undefined>();
  const choices: Choice[] = OFFERS.filter(
    ({ ability }) => pass.abilities.includes(ability) && (ability !== 'undo' || undoable(pass, serverNow())),
  ).map((offer) => ({
    name: offer.ability,
    label: t(offer.words),
    run: () => act.mutate({ id: pass.id, ...offer.act }, { onError: note }),
  }));
  choices.push(
    { name: 'message', label: message('message'), run: () => setSheet('message') },
    { name: 'report', label: report('report'), run: () => setSheet('report') },
  );
  const Row = desk ? DeskRow : PhoneRow;
  return (
    <>
      <Row pass={pass} choices={choices} />
      {sheet === 'message' && <MessageSheet pass={pass} onClose={() => setSheet(undefined)} />}
      {sheet === 'report' && <ReportSheet pass={pass} onClose={() => setSheet(undefined)} />}
    </>
  );
});

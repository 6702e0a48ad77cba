import { useTranslation } from 'react-i18next';
import type { IdCardData, IdCardDesign } from '~/api/idCards';
import { serverNow, useNow } from '~/lib/clock';
import { useTimeWords } from '~/lib/time';
import { Face } from '~/ui/Face';
import { signColors } from '~/ui/RoomPlate';
import classes from './IdCard.module.css';
import { NumberCode } from './NumberCode';
import './words';

interface IdCardProps {
  school: string;
  design: IdCardDesign;
  card: IdCardData;
  /** With what no screenshot has: a running clock and a moving band. */
  live?: boolean;
}

function Live() {
  const { clock } = useTimeWords();
  useNow(1000);
  return (
    <>
      <p className={classes.clock}>{clock(serverNow())}</p>
      <div className={classes.belt} aria-hidden />
    </>
  );
}

function Facts({ card, design }: { card: IdCardData; design: IdCardDesign }) {
  const { t } = useTranslation('idcards');
  return (
    <p className={classes.facts}>
      {[
        card.staff ? t('staff') : card.grade && t('grade', { grade: card.grade }),
        card.homeroom && t('homeroom', { homeroom: card.homeroom }),
        design.fields.includes('number') && card.number && t('number', { number: card.number }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  );
}

/** An ID card, on a screen or on paper. */
export function IdCard({ school, design, card, live = false }: IdCardProps) {
  const { t } = useTranslation('idcards');
  return (
    <article
      className={classes.card}
      data-live={live || undefined}
      style={signColors({ colour: design.colour, icon: '' })}
      aria-label={t('of', { name: card.name })}
    >
      <header className={classes.band}>{school}</header>
      <div className={classes.body}>
        {design.fields.includes('photo') && (
          <Face name={card.name} photo={card.photo} size={live ? 112 : 72} />
        )}
        <div className={classes.who}>
          <h2>{card.name}</h2>
          <Facts card={card} design={design} />
        </div>
        {card.number ? (
          <NumberCode number={card.number} code={design.code} />
        ) : (
          live && <p className={classes.facts}>{t('noNumber')}</p>
        )}
        {design.text && <p className={classes.text}>{design.text}</p>}
      </div>
      {live && <Live />}
    </article>
  );
}

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useHere } from '~/api/school';
import { useSignOns } from '~/api/signOn';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import './words';

function Card({ district }: { district: string }) {
  const { t } = useTranslation('signOn');
  const { go } = useAddress();
  const shutOut = (useSignOns(district).data ?? []).filter(({ refused }) => refused > 0);
  return shutOut.length === 0 ? null : (
    <section className={page.section}>
      <h2>{t('homeTitle')}</h2>
      <ul className={page.list}>
        {shutOut.map(({ id, name, refused }) => (
          <li key={id} className={page.row}>
            <span>
              <b>{name}</b>
              <br />
              <span className={page.muted}>{t('refused', { count: refused })}</span>
            </span>
            <Button
              variant="default"
              aria-label={`${t('look')}: ${name}`}
              onClick={() => go(`/admin/sign-on/${id}`)}
            >
              {t('look')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Whom the district's providers sent and nobody knew, for where its admins begin; nothing where there are none. */
export function SignOnHealth() {
  const { me } = useHere();
  return me.district ? <Card district={me.district.id} /> : null;
}

import { useTranslation } from 'react-i18next';
import { useEmergency, useRollCall } from '~/api/emergency';
import { useSchoolId } from '~/api/school';
import { useAddress } from '~/lib/address';
import page from '~/ui/FormPage.module.css';
import { ManualLink, Titled } from '~/ui/ManualLink';
import { Loaded, RowSkeletons } from '~/ui/states';
import { RollCallCard } from './RollCallCard';
import classes from './Safety.module.css';
import { StateCard } from './StateCard';
import { TellStaff } from './TellStaff';
import './words';

/** Emergencies: what is on, who calls it out and ends it, and who was out. */
export function SafetyPage() {
  const { t } = useTranslation('safety');
  const school = useSchoolId();
  const { path } = useAddress();
  const emergency = useEmergency(school);
  const rollCall = useRollCall(school, !!emergency.data?.staff?.rollCall);
  return (
    <div className={path.startsWith('/admin') ? classes.page : `${classes.page} ${classes.inStaff}`}>
      <Titled>
        <h1 className={page.head}>{t('title')}</h1>
        <ManualLink to="admin#safety" about={t('title')} />
      </Titled>
      <p className={page.lead}>{t('lead')}</p>
      <Loaded query={emergency} skeleton={<RowSkeletons rows={2} />}>
        {({ staff }) =>
          staff ? (
            <>
              <StateCard staff={staff} />
              {staff.call && staff.may.includes('message') && <TellStaff />}
            </>
          ) : null
        }
      </Loaded>
      {rollCall.data && <RollCallCard call={rollCall.data} />}
    </div>
  );
}

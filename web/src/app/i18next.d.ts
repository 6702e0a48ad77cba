import type { en as setup } from '~/features/access/setupWords';
import type { en as access } from '~/features/access/words';
import type { en as insight } from '~/features/insight/words';
import type { en as limits } from '~/features/limits/words';
import type { en as manual } from '~/features/manual/words';
import type { en as monitor } from '~/features/monitor/words';
import type { en as accommodations } from '~/features/people/accommodationWords';
import type { en as covers } from '~/features/people/coverWords';
import type { en as groups } from '~/features/people/groupWords';
import type { en as people } from '~/features/people/words';
import type { en as photos } from '~/features/photos/words';
import type { en as signs } from '~/features/places/signWords';
import type { en as places } from '~/features/places/words';
import type { en as privacy } from '~/features/privacy/words';
import type { en as rosters } from '~/features/rosters/words';
import type { en as safety } from '~/features/safety/words';
import type { en as schedules } from '~/features/schools/schedules/words';
import type { en as schools } from '~/features/schools/words';
import type { en as steps } from '~/features/steps/words';
import type { en as student } from '~/features/student/words';
import type { en as teacher } from '~/features/teacher/words';
import type { en as write } from '~/features/teacher/write/words';
import type { en as years } from '~/features/years/words';
import type { en as emergency } from '~/ui/emergencyWords';
import type { en as fields } from '~/ui/fieldWords';
import type { en as pass } from '~/ui/pass/words';
import type { en as scope } from '~/ui/scopeWords';
import type { en as ui } from '~/ui/words';
import type { en as admin } from './adminWords';
import type { en as preview } from './preview/words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      ui: typeof ui;
      emergency: typeof emergency;
      safety: typeof safety;
      access: typeof access;
      admin: typeof admin;
      setup: typeof setup;
      insight: typeof insight;
      limits: typeof limits;
      people: typeof people;
      covers: typeof covers;
      groups: typeof groups;
      accommodations: typeof accommodations;
      places: typeof places;
      photos: typeof photos;
      privacy: typeof privacy;
      signs: typeof signs;
      rosters: typeof rosters;
      schedules: typeof schedules;
      schools: typeof schools;
      manual: typeof manual;
      monitor: typeof monitor;
      steps: typeof steps;
      student: typeof student;
      teacher: typeof teacher;
      write: typeof write;
      years: typeof years;
      pass: typeof pass;
      preview: typeof preview;
      fields: typeof fields;
      scope: typeof scope;
    };
  }
}

import type { en as access } from '~/features/access/words';
import type { en as monitor } from '~/features/monitor/words';
import type { en as student } from '~/features/student/words';
import type { en as teacher } from '~/features/teacher/words';
import type { en as write } from '~/features/teacher/write/words';
import type { en as pass } from '~/ui/pass/words';
import type { en as ui } from '~/ui/words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: {
      ui: typeof ui;
      access: typeof access;
      monitor: typeof monitor;
      student: typeof student;
      teacher: typeof teacher;
      write: typeof write;
      pass: typeof pass;
    };
  }
}

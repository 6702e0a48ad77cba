import type { en as access } from '~/features/access/words';
import type { en as monitor } from '~/features/monitor/words';
import type { en as ui } from '~/ui/words';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: { ui: typeof ui; access: typeof access; monitor: typeof monitor };
  }
}

import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { queryClient } from '~/api/query';
import { cssVariablesResolver, theme } from '~/ui/theme';
import '~/ui/reasonWords';
import '~/ui/words';
import { lazy, Suspense } from 'react';
import { usePlainAddress } from '~/lib/address';
import { pageAfter } from '~/lib/door';
import { isKiosk } from '~/lib/kioskMark';
import { chooseSchool } from './chosenSchool';
import { Gate } from './Gate';
import { Screens } from './Screens';

const KioskApp = lazy(async () => ({
  default: (await import('~/features/kiosk/KioskApp')).KioskApp,
}));
const ManualPage = lazy(async () => ({
  default: (await import('~/features/manual/ManualPage')).ManualPage,
}));
const RefusedPage = lazy(async () => ({
  default: (await import('~/features/access/RefusedPage')).RefusedPage,
}));
const SecondStepPage = lazy(async () => ({
  default: (await import('~/features/access/SecondStepPage')).SecondStepPage,
}));

const JoinPage = lazy(async () => ({ default: (await import('~/features/guardians/JoinPage')).JoinPage }));

/** The server writes a new nonce into every page; only styles that carry it are applied. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

// What holds the page still behind a sheet writes a style of its own, and asks here for the nonce.
setNonce(styleNonce());

/**
 * A kiosk shows nothing but itself, whatever its address. The manual is open to everybody else, also without a network,
 * and so are the way in of guardians and what is said to whom no provider's word let in; everything else is behind the gate.
 */
function Pages() {
  const { path, go } = usePlainAddress();
  if (path === '/kiosk' || isKiosk()) {
    return (
      <Suspense fallback={null}>
        <KioskApp />
      </Suspense>
    );
  }
  if (path === '/join') {
    return (
      <Suspense fallback={null}>
        <JoinPage
          onDone={(school) => {
            if (school) {
              chooseSchool(school);
            }
            go('/guardian');
          }}
        />
      </Suspense>
    );
  }
  if (path === '/sign-in/refused') {
    return (
      <Suspense fallback={null}>
        <RefusedPage onBack={() => go('/')} />
      </Suspense>
    );
  }
  if (path === '/sign-in/step') {
    return (
      <Suspense fallback={null}>
        <SecondStepPage onBack={() => go('/')} onDone={() => go(pageAfter(location.search))} />
      </Suspense>
    );
  }
  return path === '/manual' || path.startsWith('/manual/') ? (
    <Suspense fallback={null}>
      <ManualPage path={path} />
    </Suspense>
  ) : (
    <Gate>
      <Screens />
    </Gate>
  );
}

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Pages />
      </QueryClientProvider>
    </MantineProvider>
  );
}

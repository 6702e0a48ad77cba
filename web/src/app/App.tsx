import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { setNonce } from 'get-nonce';
import { queryClient } from '~/api/query';
import { cssVariablesResolver, theme } from '~/ui/theme';
import '~/ui/words';
import { Gate } from './Gate';
import { Screens } from './Screens';

/** The server writes a new nonce into every page; only styles that carry it are applied. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

// What holds the page still behind a sheet writes a style of its own, and asks here for the nonce.
setNonce(styleNonce());

export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Gate>
          <Screens />
        </Gate>
      </QueryClientProvider>
    </MantineProvider>
  );
}

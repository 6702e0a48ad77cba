import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { manual } from './tools/manual.mjs';

const server = process.env.CORRIDOR_SERVER ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), manual()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: {
    proxy: { '/api': { target: server, changeOrigin: false } },
    // The pictures of the manual.
    fs: { allow: ['.', '../docs'] },
  },
  build: { target: 'es2022', cssMinify: true, assetsInlineLimit: 0 },
  test: { environment: 'node', include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});

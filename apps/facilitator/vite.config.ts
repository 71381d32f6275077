import { lingui } from '@lingui/vite-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** What ships is Preact under React's names: 7 kB where react-dom is 67. */
const preact = {
  'react-dom/client': 'preact/compat/client',
  'react-dom': 'preact/compat',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-runtime',
  react: 'preact/compat',
};

/** What nobody uses is left out, whatever else stands in its file. */
const treeshake = {
  moduleSideEffects: [{ test: /[\\/]packages[\\/](sync|domain)[\\/]|@hpke/, sideEffects: false }],
};

/** What is needed from the start travels in one piece, and the seldom screens in another: many small ones pack badly. */
const pieces = [
  { name: 'start', priority: 2, tags: ['$initial' as const], test: /^(?!.*(main\.tsx|index\.html))/ },
  {
    name: 'seldom',
    priority: 1,
    test: /[\\/](apps[\\/]facilitator|packages[\\/](domain|locales))[\\/]src[\\/](?!clients|storage|main|card[\\/]decode-frame).*\.tsx?$/,
  },
];

export default defineConfig({
  plugins: [
    react(),
    lingui({ macroTransform: true }),
    VitePWA({
      // The service worker is ours: it waits until nothing is open, and delivers what waits, sealed.
      strategies: 'injectManifest',
      srcDir: 'src/service-worker',
      filename: 'sw.ts',
      injectRegister: null,
      manifest: {
        id: '/',
        name: 'Дептер',
        short_name: 'Дептер',
        lang: 'ky',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#fbf8f3',
        theme_color: '#fbf8f3',
        icons: [
          { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,woff2,wasm}'],
        rollupOptions: { treeshake } as object,
      },
    }),
  ],
  resolve: { alias: preact },
  build: {
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { treeshake, output: { codeSplitting: { groups: pieces } } },
  },
  server: { proxy: { '/api': `http://127.0.0.1:${process.env.PORT ?? 3000}` } },
});

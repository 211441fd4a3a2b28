import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const service = 'http://127.0.0.1:5188';
const servicePaths = [
  'about', 'access', 'agenda', 'evidence', 'findings', 'clusters', 'documents', 'exports', 'grid', 'health', 'imports', 'installations', 'jobs', 'law-tables', 'records', 'runs', 'scores', 'statistics', 'sweeps', 'tiles', 'tips', 'unsubscribed-points',
];

/** The page is built into the host's static folder; while it is being written, vite serves it and passes the service's paths on. */
export default defineConfig({
  plugins: [react()],
  base: './',
  worker: { format: 'es' },
  build: {
    outDir: '../Detection.Api/wwwroot',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    // MapLibre alone is about 1 MB; it is loaded after the first paint, so its size is no reason for a warning.
    chunkSizeWarningLimit: 1500,
  },
  server: {
    proxy: Object.fromEntries(servicePaths.map((path) => [`/${path}`, service])),
  },
});

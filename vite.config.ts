import { sveltekit } from '@sveltejs/kit/vite';
import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

/** The oldest browsers the build is made for; the README names the same ones. */
export const OLDEST_BROWSERS = ['chrome109', 'firefox115', 'safari16.4'];

export default defineConfig({
	plugins: [sveltekit()],
	// It arrives compressed, so the response does not say how much there is to come.
	define: { __ENGINE_BYTES__: statSync('node_modules/@duckdb/duckdb-wasm/dist/duckdb-eh.wasm').size },
	build: { target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS, chunkSizeWarningLimit: 1200 },
	worker: { format: 'es' },
	server: { fs: { strict: true } },
	test: {
		include: ['tests/**/*.test.ts'],
		exclude: ['tests/e2e/**', 'node_modules/**'],
		testTimeout: 60_000,
		hookTimeout: 120_000,
		maxWorkers: 2
	}
});

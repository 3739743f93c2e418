import type { Page, Worker } from '@playwright/test';

/** Returns the worker that reads files, a module; the engine's is a classic script. Undefined where there is none. */
export async function readerWorker(page: Page): Promise<Worker | undefined> {
	for (const worker of page.workers()) {
		const classic = await worker.evaluate(() => {
			try {
				(self as unknown as { importScripts(): void }).importScripts();
				return true;
			} catch {
				return false;
			}
		});
		if (!classic) return worker;
	}
	return undefined;
}

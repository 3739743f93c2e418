import type { Locator, Page } from '@playwright/test';

/** Opens every part that is folded and on screen, those inside a part just opened included. */
export async function openFolds(within: Page | Locator): Promise<void> {
	const closed = within.locator('details:not([open]) > summary:visible');
	while ((await closed.count()) > 0) await closed.first().click();
}

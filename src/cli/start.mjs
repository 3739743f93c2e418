import { ensureInstalled } from './install.mjs';
import { command } from './refusal.mjs';
import { serve } from './serve.mjs';
import { ensureApp } from './stages.mjs';

await command(async () => {
	await ensureInstalled();
	await ensureApp();
	await serve();
});

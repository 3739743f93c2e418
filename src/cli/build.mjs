import { ensureInstalled } from './install.mjs';
import { command } from './refusal.mjs';
import { ensureApp } from './stages.mjs';

await command(async () => {
	await ensureInstalled();
	const built = await ensureApp();
	console.log(built ? '构建完成：build/ · Built: build/' : '没有变化，无需构建 · Nothing has changed');
});

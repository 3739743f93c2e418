import { ensureInstalled } from './install.mjs';
import { command, Refusal } from './refusal.mjs';
import { runPackage } from './run.mjs';
import { ensureData } from './stages.mjs';

await command(async () => {
	await ensureInstalled();
	await ensureData();
	const ended = await runPackage('vite', ['dev', ...process.argv.slice(2)]);
	if (ended.code !== 0 && ended.code !== 130)
		throw new Refusal('开发服务器已退出 · The dev server has ended');
});

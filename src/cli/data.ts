/** Checks every folder of `data/`, names what is wrong, and builds the files the app is served with. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf } from '../lib/domain/manifest';
import type { DatasetManifest } from '../lib/domain/dataset';
import { writeDuckdbFile } from '../lib/engine/node/build';
import { countOpen, type Finding } from '../lib/domain/finding';
import { settingsOf } from '../lib/domain/ruleSettings';
import { readDatasetFolder } from '../lib/ingest/folder';
import { condense } from '../lib/rules/condense';
import { checkDataset } from '../lib/rules/dataset';
import { describeFolderIssue } from '../lib/text/folder';

const SHOWN = 50;

async function readFolder(folder: string): Promise<Map<string, string>> {
	const files = new Map<string, string>();
	for (const name of (await readdir(folder)).sort()) {
		if (/\.(csv|json)$/.test(name)) files.set(name, await readFile(join(folder, name), 'utf8'));
	}
	return files;
}

function tally(findings: readonly Finding[]): string {
	const open = countOpen(findings);
	return `${open.E} errors, ${open.W} warnings, ${open.N} notes`;
}

async function main(source = 'data', target = join('static', 'data')): Promise<number> {
	const folders = (await readdir(source, { withFileTypes: true })).filter((d) => d.isDirectory());
	const manifests: DatasetManifest[] = [];
	const kept = new Set<string>(['datasets.json']);
	let wrong = 0;
	await mkdir(target, { recursive: true });
	for (const { name } of folders.sort((a, b) => a.name.localeCompare(b.name))) {
		const { card, content, issues } = readDatasetFolder(await readFolder(join(source, name)));
		for (const issue of issues.slice(0, SHOWN))
			console.error(`${source}/${name}/${describeFolderIssue(issue, 'en')}`);
		if (issues.length > SHOWN) console.error(`${source}/${name}: and ${issues.length - SHOWN} more`);
		wrong += issues.length;
		if (issues.length > 0 || card === null) continue;
		const checked = checkDataset(content, settingsOf(card));
		const file = await writeDuckdbFile({ ...content, findings: condense(checked) }, card, target);
		kept.add(file.file);
		manifests.push(manifestOf(content, card, file));
		console.log(
			`${name}: ${content.agencies.length} agencies, ${content.reports.length} reports, ${file.file}, ${(file.bytes / 1e6).toFixed(1)} MB, findings: ${tally(checked)}`
		);
	}
	if (wrong > 0) {
		console.error(
			`${wrong} problem(s) in ${source}/; nothing was published. Mend the places named and run npm run data again.`
		);
		return 1;
	}
	for (const name of await readdir(target))
		if (!kept.has(name)) await rm(join(target, name), { force: true });
	// The complete dataset comes first: it is the one the app opens with.
	manifests.sort((a, b) => Number(b.roster) - Number(a.roster) || a.id.localeCompare(b.id));
	await writeFile(join(target, 'datasets.json'), `${JSON.stringify({ datasets: manifests }, null, '\t')}\n`);
	return 0;
}

process.exitCode = await main(...process.argv.slice(2));

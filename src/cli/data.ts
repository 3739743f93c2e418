/** Checks every folder of `data/`, names what is wrong, and builds the files the app is served with. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestOf } from '../lib/domain/manifest';
import type { DatasetManifest } from '../lib/domain/dataset';
import { writeDuckdbFile } from '../lib/engine/node/build';
import { countOpen, type Acknowledgement, type Finding } from '../lib/domain/finding';
import { settingsOf } from '../lib/domain/ruleSettings';
import { readDatasetFolder } from '../lib/ingest/folder';
import { findingKey, lapsed, withAcknowledgements } from '../lib/rules/acknowledge';
import { condense } from '../lib/rules/condense';
import { checkDataset } from '../lib/rules/dataset';
import { describeFinding } from '../lib/text/findings';
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

/** Says which acknowledgements answer no finding any more, and which keys their rule, agency and year have now. */
function lapsedLines(findings: readonly Finding[], given: readonly Acknowledgement[]): string[] {
	return lapsed(findings, given).map((old) => {
		const now = findings.filter(
			(f) =>
				f.outcome === 'fail' &&
				f.rule === old.rule &&
				f.agency_id === old.agency_id &&
				f.report_year === old.report_year
		);
		const keys = now.map((f) => `${findingKey(f)}: ${describeFinding(f, 'en')}`);
		const said = `acknowledgements: ${old.key} (${old.rule}, ${old.agency_id}, ${old.report_year}) answers no finding`;
		return [
			`${said}${keys.length === 0 ? ', and nothing fails there' : '. What fails there has the key'}`,
			...keys
		].join('\n  ');
	});
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
		const given = card.acknowledgements ?? [];
		const found = checkDataset(content, settingsOf(card, card.reorganisations));
		const checked = withAcknowledgements(found, given);
		for (const line of lapsedLines(checked, given)) console.error(`${source}/${name}/dataset.json, ${line}`);
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

/** Reads and checks published reports without a browser: `npm run -s report -- FILE... [--json] [--strict]`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../lib/domain/finding';
import { describeFinding } from '../lib/text/findings';
import { issueSentence } from '../lib/text/ingest';
import { checkTogether, readReports, type ReadReport } from '../lib/workspace/readReports';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const OPTIONS = {
	pdf: { cMaps: `${join(pdfjs, 'cmaps')}/`, fonts: `${join(pdfjs, 'standard_fonts')}/` },
	clock: () => performance.now()
};

function asObject(read: ReadReport, findings: readonly Finding[]) {
	const all = Object.entries(read.report.cells);
	return {
		file: read.file,
		agency: read.agency.name_zh === read.file ? null : read.agency.name_zh,
		year: read.report.report_year === 0 ? null : read.report.report_year,
		form: read.report.format === '' ? null : read.report.format,
		cells: Object.fromEntries(all.filter(([code]) => !code.startsWith('n_'))),
		computed: read.computed,
		states: read.states,
		prose: Object.fromEntries(all.filter(([code]) => code.startsWith('n_'))),
		problems: read.problems.map(({ kind, theme, text }) => ({ kind, theme, text })),
		unreadable: read.unreadable,
		findings: findings.map((f) => ({
			rule: f.rule,
			outcome: f.outcome,
			severity: f.severity,
			cells: f.cells,
			message: describeFinding(f, 'zh')
		}))
	};
}

function print(read: ReadReport, findings: readonly Finding[]): void {
	const { report, agency } = read;
	const failed = findings.filter((f) => f.outcome === 'fail');
	const untold = findings.filter((f) => f.outcome === 'not_evaluable').length;
	console.log(`${read.file}: ${agency.name_zh} ${report.report_year} (${report.format})`);
	console.log(
		`  ${Object.keys(report.cells).length} figures, ${Object.keys(read.computed).length} computed, ` +
			`${read.problems.length} points of section five; ${failed.length} failed, ${untold} not evaluable`
	);
	for (const issue of read.issues) console.log(`  · ${issueSentence(issue, 'zh')}`);
	for (const f of failed) console.log(`  ${f.severity} ${f.rule}: ${describeFinding(f, 'zh')}`);
}

async function main(args: readonly string[]): Promise<number> {
	const [json, strict] = [args.includes('--json'), args.includes('--strict')];
	const files = args.filter((a) => !a.startsWith('--'));
	if (files.length === 0) {
		console.error('npm run -s report -- FILE... [--json] [--strict]');
		return 2;
	}
	const reports: ReadReport[] = [];
	let unread = false;
	for (const file of files) {
		const name = basename(file);
		try {
			const result = await readReports(new Uint8Array(await readFile(file)), name, OPTIONS);
			reports.push(...result.reports);
			if (result.reports.length > 0) continue;
			unread = true;
			console.error(`${file}: ${result.issues.map((i) => issueSentence(i, 'zh')).join(' ')}`);
		} catch (error) {
			unread = true;
			console.error(`${file}: ${error instanceof Error ? error.message : String(error)}`);
		}
	}
	const findings = checkTogether(reports);
	for (const read of reports) {
		const own = findings.filter((f) => f.report_id === read.report.report_id);
		if (json) console.log(JSON.stringify(asObject(read, own)));
		else print(read, own);
	}
	if (unread) return 2;
	return strict && findings.some((f) => f.outcome === 'fail' && f.muted === '') ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

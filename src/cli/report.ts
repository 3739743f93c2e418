/** Reads and checks published reports without a browser: `npm run -s report -- FILE... [--json] [--strict]`. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Finding } from '../lib/domain/finding';
import { describeFinding } from '../lib/text/findings';
import { issueSentence } from '../lib/text/ingest';
import { bothLanguages, REPORT_COMMAND, type ReportCommandText } from '../lib/text/reportCommand';
import { checkTogether, readReports, type ReadReport } from '../lib/workspace/readReports';
import { settleAgencies, writtenName } from './reportAgencies';
import { reportObject, type ReportObject, type Shown } from './reportObject';

const pdfjs = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const OUTSIDE = {
	pdf: { cMaps: `${join(pdfjs, 'cmaps')}/`, fonts: `${join(pdfjs, 'standard_fonts')}/` },
	clock: () => performance.now()
};
const OPTIONS: readonly string[] = ['--json', '--strict'];

interface Given {
	files: string[];
	options: Set<string>;
	unknown: string[];
}

/** Returns what was asked for; whatever stands behind a lone `--` is a file. */
function given(args: readonly string[]): Given {
	const end = args.indexOf('--');
	const [before, after] = end < 0 ? [args, []] : [args.slice(0, end), args.slice(end + 1)];
	const options = before.filter((a) => a.startsWith('-'));
	return {
		files: [...before.filter((a) => !a.startsWith('-')), ...after],
		options: new Set(options),
		unknown: options.filter((o) => !OPTIONS.includes(o))
	};
}

const SYSTEM: Readonly<Record<string, 'notFound' | 'isFolder' | 'notAllowed'>> = {
	ENOENT: 'notFound',
	ENOTDIR: 'notFound',
	EISDIR: 'isFolder',
	EACCES: 'notAllowed',
	EPERM: 'notAllowed'
};

function faultOf(error: unknown): (text: ReportCommandText) => string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const known = SYSTEM[code];
	if (known !== undefined) return (text) => text[known];
	return (text) => text.notOpened(error instanceof Error ? error.message : String(error));
}

/** Returns the reports of one file; says on standard error why there are none. */
async function readOne(file: string): Promise<ReadReport[]> {
	try {
		const bytes = new Uint8Array(await readFile(file));
		const { reports, issues } = await readReports(bytes, basename(file), OUTSIDE);
		if (reports.length > 0) return reports;
		const errors = issues.filter((i) => i.severity === 'error');
		const said = errors.length > 0 ? errors : issues;
		const sentences = (lang: 'zh' | 'en') => said.map((i) => issueSentence(i, lang)).join(' ');
		console.error(
			`${file}: ${bothLanguages((text, lang) => (said.length === 0 ? text.noReport : sentences(lang)))}`
		);
	} catch (error) {
		console.error(`${file}: ${bothLanguages(faultOf(error))}`);
	}
	return [];
}

function print(read: ReadReport, shown: ReportObject, findings: readonly Finding[]): void {
	const text = REPORT_COMMAND.zh;
	const count = (outcome: string) => findings.filter((f) => f.outcome === outcome).length;
	const { agency, year, form, problems, unreadable } = shown;
	console.log(`${shown.file}: ${agency ?? text.unknownAgency} ${year ?? text.unknownYear} (${form ?? '?'})`);
	const figures = Object.keys(read.report.cells).length;
	console.log(`  ${text.counts(figures, Object.keys(shown.computed).length, problems.length)}`);
	console.log(`  ${text.outcomes(count('fail'), count('not_evaluable'), count('pass'))}`);
	if (unreadable.length > 0) console.log(`  ${text.unreadable(unreadable.join(' '))}`);
	for (const issue of read.issues) console.log(`  · ${issueSentence(issue, 'zh')}`);
	for (const f of findings) {
		if (f.outcome === 'fail') console.log(`  ${f.severity} ${f.rule}: ${describeFinding(f, 'zh')}`);
	}
}

async function main(args: readonly string[]): Promise<number> {
	const { files, options, unknown } = given(args);
	for (const option of unknown) console.error(bothLanguages((text) => text.unknownOption(option)));
	if (files.length === 0 || unknown.length > 0) {
		console.error(bothLanguages((text) => text.usage));
		return 2;
	}
	const names = files.map((file) => basename(file));
	const read: { report: ReadReport; shown: Shown }[] = [];
	let unread = false;
	for (const [i, file] of files.entries()) {
		const reports = await readOne(file);
		if (reports.length === 0) unread = true;
		const name = names[i] as string;
		const shown = names.filter((n) => n === name).length > 1 ? file : name;
		for (const report of reports) read.push({ report, shown: { file: shown, agency: writtenName(report) } });
	}
	const settled = settleAgencies(read.map((r) => r.report));
	const findings = checkTogether(settled);
	const byReport = new Map<string, Finding[]>();
	for (const f of findings) byReport.set(f.report_id, [...(byReport.get(f.report_id) ?? []), f]);
	for (const [i, report] of settled.entries()) {
		const own = byReport.get(report.report.report_id) ?? [];
		const object = reportObject(report, read[i]?.shown ?? { file: report.file, agency: null }, own);
		if (options.has('--json')) console.log(JSON.stringify(object));
		else print(report, object, own);
	}
	if (unread) return 2;
	return options.has('--strict') && findings.some((f) => f.outcome === 'fail' && f.muted === '') ? 1 : 0;
}

process.exitCode = await main(process.argv.slice(2));

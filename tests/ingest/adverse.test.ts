import { describe, expect, it } from 'vitest';
import { consistentReport, sequence } from '../fixtures/reports/figures';
import { printed, type FormName, type MadeReport } from '../fixtures/reports/form';
import { SHAPES } from '../fixtures/reports/shapes';
import { LOSSY, WAYS, type Way } from '../fixtures/reports/ways';
import type { ReportReading } from '../../src/lib/ingest/openReport';
import { numbersOf, read } from './madeReports';

/** A report with zeros, and with blanks and signs for "none" in some cells. */
function sparse(form: FormName, seed: number): MadeReport {
	const next = sequence(seed);
	const report = consistentReport(form, next, 40);
	for (const code of Object.keys(report.figures)) {
		const kind = next(9);
		if (kind < 2) delete report.figures[code];
		else if (kind < 3) report.figures[code] = '/';
		else if (kind < 6) report.figures[code] = '0';
	}
	return report;
}

/** A report whose figures bear no relation to each other. */
function contradictory(form: FormName, seed: number): MadeReport {
	const next = sequence(seed);
	const report = consistentReport(form, next, 40);
	for (const code of Object.keys(report.figures))
		if (!code.endsWith('_wan')) report.figures[code] = String(next(900));
	return report;
}

const printedNumbers = (report: MadeReport) =>
	Object.fromEntries(Object.entries(numbersOf(report)).filter(([, value]) => !Number.isNaN(value)));

/** The figures read that are not what is printed in their cell. */
function wrong(reading: ReportReading, report: MadeReport): string[] {
	const known = printedNumbers(report);
	return Object.entries(reading.cells).flatMap(([code, value]) =>
		known[code] === value ? [] : [`${code}: ${report.figures[code] ?? 'blank'} read as ${value}`]
	);
}

const MADE: readonly (readonly [string, MadeReport])[] = [
	['2019, sparse', sparse('2019', 4)],
	['2021, sparse', sparse('2021', 5)],
	['2019, contradictory', contradictory('2019', 6)],
	['2021, contradictory', contradictory('2021', 7)]
];

const shapes = Object.entries(SHAPES);
const ways = Object.entries(WAYS);

async function readIn(
	way: Way,
	shape: (typeof shapes)[number][1],
	report: MadeReport
): Promise<ReportReading> {
	return read(way.print(shape(printed(report))), way.file);
}

describe.each(ways)('a report printed as %s', (_, way) => {
	it.each(shapes)('with %s yields no wrong figure', async (name, shape) => {
		for (const [which, report] of MADE) {
			const reading = await readIn(way, shape, report);
			expect(wrong(reading, report), `${name}, ${which}`).toEqual([]);
		}
	});

	it('as the form has it reads back whole, where its cells show', async () => {
		for (const [which, report] of MADE) {
			if (!way.shows && which.includes('sparse')) continue;
			if (way.file === 'report.txt' && !way.shows && Object.values(report.figures).some((f) => f.length > 1))
				continue;
			const reading = await readIn(way, (doc) => [...doc], report);
			expect(reading.cells, which).toEqual(printedNumbers(report));
			expect(reading.unreadable, which).toEqual([]);
		}
	});
});

describe('a report whose cells show', () => {
	it.each(shapes)('reads back whole with %s', async (name, shape) => {
		for (const [which, report] of MADE) {
			for (const way of ['a page', 'bars behind cells', 'a CSV sheet of GB18030']) {
				const reading = await readIn(WAYS[way] as Way, shape, report);
				expect(reading.cells, `${name}, ${way}, ${which}`).toEqual(printedNumbers(report));
			}
		}
	});
});

describe.each(Object.entries(LOSSY))('a report copied %s', (_, way) => {
	it.each(MADE.filter(([which]) => which.includes('sparse')))(
		'is declared unreadable, and nothing is read: %s',
		async (which, report) => {
			const reading = await readIn(way, (doc) => [...doc], report);
			expect(reading.cells, which).toEqual({});
			expect(reading.unreadable, which).not.toEqual([]);
		}
	);
});

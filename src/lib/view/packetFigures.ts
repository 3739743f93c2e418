import { cellByCode, CELLS, formCells } from '../domain/cells';
import { STAGE_IDENTITIES, type Identity } from '../domain/effective';
import { tabularForms } from '../domain/forms';
import type { Report } from '../domain/reports';
import { T3_COLUMNS, T3_PARTS, T3_ROWS } from '../domain/table3';
import { PacketFault, unzigzag, zigzag, type ByteReader, type ByteWriter } from './packetBytes';

type Figures = Record<string, number>;

/** How a figure is written: not there, spelled out (decimals, signs, giants), or a whole number counted from here. */
const ABSENT = 0;
const SPELLED = 1;
const WHOLE = 2;
const LARGEST = 2 ** 50;

/** Printed totals with the parts their forms make them of; they are written as what differs from that sum. */
const SUMS: readonly Identity[] = [
	...T3_COLUMNS.filter((c) => c.code !== 'total').map((c) => ({
		total: `t3_done_total_${c.code}`,
		parts: T3_ROWS.filter((r) => r.group !== null).map((r) => `${r.code}_${c.code}`)
	})),
	...T3_ROWS.map((r) => ({ total: `${r.code}_total`, parts: T3_PARTS.map((c) => `${r.code}_${c}`) })),
	...STAGE_IDENTITIES
];
const sums = new Map(SUMS.map((s) => [s.total, s.parts]));
const sumRank = new Map(SUMS.map((s, i) => [s.total, i]));

/** Returns columns with every total after its parts; equal columns in, equal order out. */
function partsFirst(codes: readonly string[]): string[] {
	const totals = codes.filter((c) => sumRank.has(c));
	totals.sort((a, b) => (sumRank.get(a) as number) - (sumRank.get(b) as number));
	return [...codes.filter((c) => !sumRank.has(c)), ...totals];
}

/** Returns the sum of the parts that are there as whole numbers, or null where the code is no total. */
function expected(code: string, figures: Readonly<Figures>): number | null {
	const parts = sums.get(code);
	if (parts === undefined) return null;
	let sum = 0;
	for (const part of parts) {
		const value = figures[part];
		if (value !== undefined && Number.isSafeInteger(value)) sum += value;
	}
	return Math.abs(sum) < LARGEST ? sum : 0;
}

function spelled(value: number): string {
	return Object.is(value, -0) ? '-0' : String(value);
}

/** Order in which reports stand beside each other, so that equal forms and agencies do; no trace of it is kept. */
function packingOrder(reports: readonly Report[]): number[] {
	const key = (r: Report) => `${r.format} ${r.agency_id} ${r.report_year}`;
	const keys = reports.map(key);
	return reports
		.map((_, i) => i)
		.sort((a, b) => {
			const [left, right] = [keys[a] as string, keys[b] as string];
			return left < right ? -1 : left > right ? 1 : a - b;
		});
}

/** Writes the figures of all reports, column by column, and a check of what they add up to. */
export function writeFigures(out: ByteWriter, reports: readonly Report[]): void {
	const used = new Set(reports.flatMap((r) => Object.keys(r.cells)));
	const forms = tabularForms().filter((f) =>
		reports.some((r) => r.format === f.id && formCells(f.id).some((c) => c.code in r.cells))
	);
	const ofForms = new Set(forms.flatMap((f) => formCells(f.id).map((c) => c.code)));
	const others = CELLS.map((c) => c.code).filter((code) => used.has(code) && !ofForms.has(code));
	if ([...used].some((code) => cellByCode(code) === null)) throw new RangeError('a figure names no cell');
	out.count(forms.length);
	for (const form of forms) out.text(form.id);
	out.count(others.length);
	for (const code of others) out.text(code);

	const order = packingOrder(reports);
	for (const code of partsFirst([...ofForms, ...others])) {
		for (const i of order) {
			const { cells } = reports[i] as Report;
			const value = cells[code];
			if (value === undefined) {
				out.count(ABSENT);
				continue;
			}
			if (!Number.isFinite(value)) throw new RangeError(`not a figure: ${code} = ${value}`);
			const sum = expected(code, cells);
			const whole = Number.isSafeInteger(value) && !Object.is(value, -0) && Math.abs(value) < LARGEST;
			if (whole && sum !== null) out.count(WHOLE + zigzag(value - sum));
			else if (whole && value >= 0) out.count(WHOLE + value);
			else {
				out.count(SPELLED);
				out.text(spelled(value));
			}
		}
	}
	out.count(figureCheck(reports.map((r) => r.cells)));
}

/** Reads what `writeFigures` wrote into one record per report, codes in the order of the catalogue. */
export function readFigures(from: ByteReader, reports: readonly Report[]): Figures[] {
	const known = new Set(tabularForms().map((f) => f.id));
	const codes: string[] = [];
	for (let left = from.size(1); left > 0; left -= 1) {
		const form = from.text();
		if (!known.has(form)) throw new PacketFault('version');
		for (const cell of formCells(form)) if (!codes.includes(cell.code)) codes.push(cell.code);
	}
	for (let left = from.size(1); left > 0; left -= 1) {
		const code = from.text();
		if (cellByCode(code) === null) throw new PacketFault('version');
		if (codes.includes(code)) throw new PacketFault('damaged');
		codes.push(code);
	}
	const order = packingOrder(reports);
	const records = reports.map((): Figures => ({}));
	for (const code of partsFirst(codes)) {
		for (const i of order) {
			const figures = records[i] as Figures;
			const symbol = from.count();
			if (symbol === ABSENT) continue;
			if (symbol === SPELLED) {
				const value = Number(from.text());
				if (!Number.isFinite(value)) throw new PacketFault('damaged');
				figures[code] = value;
				continue;
			}
			const sum = expected(code, figures);
			figures[code] = sum === null ? symbol - WHOLE : sum + unzigzag(symbol - WHOLE);
		}
	}
	if (from.count() !== figureCheck(records)) throw new PacketFault('damaged');
	return records;
}

/** Returns a number that changes when any figure does, so that a total read by another rule is noticed. */
function figureCheck(records: readonly Readonly<Figures>[]): number {
	let check = 7;
	for (const record of records) {
		const codes = Object.keys(record).sort();
		for (const code of codes) {
			for (const sign of `${code}=${spelled(record[code] as number)};`)
				check = (Math.imul(check, 31) + sign.charCodeAt(0)) | 0;
		}
		check = (Math.imul(check, 31) + 10) | 0;
	}
	return check >>> 0;
}

import { cellByCode } from '../../src/lib/domain/cells';
import type { CellNote, CellState } from '../../src/lib/domain/reports';
import { T3_PARTS, T3_ROWS } from '../../src/lib/domain/table3';
import type { Figures } from './requests';

/** A cell that is printed as something else than a plain number. */
export interface Oddity {
	cell: string;
	state: CellState;
	raw: string;
}

/** Agencies that put a slash into the cells for rules, which they cannot make, from the year given on. */
const SLASH: Readonly<Record<string, number>> = {
	wangxie: 2021,
	shijiang: 2019,
	jiaopo: 2022,
	stats: 2021,
	petition: 2019,
	fund: 2021,
	meteo: 2019,
	airdef: 2023
};

/** Reports whose table 3 has numbers in the column 总计 only. */
const TOTALS_ONLY: readonly string[] = ['zengdu-2020', 'invest-2019', 'yuyin-2019', 'parks-2020'];

/** Reports that leave the applicant columns blank wherever the row's total is 0. */
const BLANK_ZEROS: readonly string[] = [
	'tanke-2021',
	'tanke-2022',
	'zhiwu-2019',
	'lupeng-2022',
	'grain-2021'
];

/** Reports that leave the totals of the six applicants open, although all six are printed. */
const OPEN_TOTALS: readonly string[] = ['diaoji-2020', 'sasac-2021'];

function figure(cell: string, state: CellState, raw: string): Oddity {
	return { cell, state, raw };
}

/** Single cells. A raw text of a `value` stands for the number kept in the report; `#` is that number. */
const SINGLE: Readonly<Record<string, readonly Oddity[]>> = {
	'petition-2022': [figure('t2_coercion_decisions', 'na', '—')],
	'petition-2023': [figure('t2_coercion_decisions', 'na', '—')],
	'audit-2021': [figure('t2_licence_decisions', 'na', '无'), figure('t2_fee_amount_wan', 'na', '无')],
	'affairs-2019': [
		figure('t2_othersvc_items_prev', 'text', '公共机构节能等'),
		figure('t2_othersvc_items_delta', 'blank', '')
	],
	'edu-2019': [figure('t2_procure_amount_wan', 'value', '#万元')],
	'water-2022': [figure('t2_fee_amount_wan', 'value', '#万元')],
	'water-2020': [figure('t2_penalty_items_delta', 'value', 'signed')],
	'civil-2020': [
		figure('t2_othersvc_items_delta', 'value', 'signed'),
		figure('t2_penalty_items_delta', 'value', 'signed')
	],
	'luwei-2023': [figure('t3_new_total', 'value', '#件'), figure('t3_done_total_total', 'value', '#件')],
	'sci-2021': [figure('t3_new_total', 'value', 'wide'), figure('t3_new_natural', 'value', 'wide')],
	'jiling-2020': [figure('t2_othersvc_decisions', 'blank', '')],
	'huping-2021': [figure('t2_coercion_decisions', 'na', '/')],
	'culture-2020': [figure('t2_procure_amount_wan', 'value', 'yuan')]
};

/** Returns the place of a cell in words: section, row and column of the form. */
export function placeOf(code: string, format: string): string {
	const cell = cellByCode(code);
	if (cell === null) return '';
	const words = cell.wording[format] ?? Object.values(cell.wording)[0];
	if (words === undefined) return '';
	const section = { t2: '第二部分', t3: '第三部分', t4: '第四部分', prose: '正文' }[cell.table];
	const row = cell.table === 't3' ? T3_ROWS.findIndex((r) => r.code === cell.row) : -1;
	const head = cell.table === 't3' ? (T3_ROWS[row]?.short.zh ?? words.row) : words.row;
	return [section, `“${head}”`, words.column === '' ? '' : `“${words.column}”列`]
		.filter((w) => w !== '')
		.join(' ');
}

function printed(raw: string, value: number): string {
	if (raw === 'signed') return value < 0 ? `减${-value}` : `增${value}`;
	if (raw === 'wide')
		return String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
	if (raw === 'yuan') return `${Math.round(value * 10_000)}元`;
	return raw.replace('#', String(value));
}

function blanksOf(id: string, cells: Figures): string[] {
	const rows = T3_ROWS.map((r) => r.code).filter((row) => `${row}_total` in cells);
	if (TOTALS_ONLY.includes(id)) return rows.flatMap((row) => T3_PARTS.map((p) => `${row}_${p}`));
	if (BLANK_ZEROS.includes(id))
		return rows
			.filter((row) => cells[`${row}_total`] === 0)
			.flatMap((row) => T3_PARTS.map((p) => `${row}_${p}`));
	if (OPEN_TOTALS.includes(id)) return rows.map((row) => `${row}_total`);
	return [];
}

/** Returns the notes on a report's unusual cells and takes the cells without a number out of `cells`. */
export function printOddly(
	id: string,
	agencyId: string,
	year: number,
	format: string,
	cells: Figures
): CellNote[] {
	const slash = SLASH[agencyId] ?? null;
	const odd: Oddity[] = [
		...blanksOf(id, cells).map((cell) => figure(cell, 'blank', '')),
		...(slash !== null && year >= slash
			? Object.keys(cells)
					.filter((c) => c.startsWith('t2_rule_'))
					.map((cell) => figure(cell, 'na', '/'))
			: []),
		...(SINGLE[id] ?? [])
	];
	return odd.map(({ cell, state, raw }) => {
		const value = cells[cell];
		if (value === undefined) throw new Error(`${id} has no cell ${cell}`);
		if (state !== 'value') delete cells[cell];
		return { report_id: id, cell, state, raw: printed(raw, value), where: placeOf(cell, format) };
	});
}

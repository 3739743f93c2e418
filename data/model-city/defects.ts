import { T3_COLUMNS, T3_ROWS } from '../../src/lib/domain/table3';
import type { CellNote } from '../../src/lib/domain/reports';
import { placeOf } from './oddities';
import type { Figures } from './requests';
import { COPIED_TEXT, LATE, WRONG_TITLE_YEAR } from './stories';

/** One line of defects.csv: a rule that a report breaks, the cells that were tampered with, and what happened. */
export interface Defect {
	report_id: string;
	rule: string;
	cells: string;
	what: string;
}

interface Plant {
	report_id: string;
	/** Rules broken, and those broken in another report because of it. */
	rules: readonly string[];
	elsewhere?: readonly { report_id: string; rule: string; cells: string }[];
	what: string;
	add?: Figures;
	set?: Figures;
	/** Cells printed as words, with the words; `#` stands for the number. */
	words?: Readonly<Record<string, string>>;
	/** Rows of table 3 that the report does not have. */
	gone?: readonly string[];
}

const lastRows = T3_ROWS.map((r) => r.code).filter((code) =>
	[
		't3_other_no_supplement',
		't3_other_fee_unpaid',
		't3_other_misc',
		't3_done_total',
		't3_carry_out'
	].includes(code)
);

/** The planted defects, one entry per report. */
const PLANTS: readonly Plant[] = [
	{
		report_id: 'fin-2022',
		rules: ['T3-SUM'],
		what: 'an application with two answers is counted as granted twice',
		add: { t3_granted_natural: 1, t3_granted_total: 1 }
	},
	{
		report_id: 'eco-2023',
		rules: ['T3-ROW', 'T3-SUM'],
		what: 'digits of the total granted are swapped: 34 for 43',
		add: { t3_granted_total: -9 }
	},
	{
		report_id: 'water-2024',
		rules: ['T3-BAL', 'NAR-NEW', 'NAR-SUM'],
		what: 'new applications are ten too few in the table, and digits of the items released are swapped',
		add: { t3_new_natural: -10, t3_new_total: -10, n_items_total: 36 }
	},
	{
		report_id: 'meteo-2025',
		rules: ['T3-DOM', 'T3-BAL'],
		what: 'more is carried out than ever came in: the applications of all years stand there',
		set: { t3_carry_out_natural: 27, t3_carry_out_total: 27 }
	},
	{
		report_id: 'trading-2023',
		rules: ['T4-SUM'],
		what: 'the total of reviews is one short of its two results',
		add: { t4_review_total: -1 }
	},
	{
		report_id: 'sport-2022',
		rules: ['T2-C-STK'],
		elsewhere: [{ report_id: 'sport-2023', rule: 'Y-VALID', cells: 't2_norm_valid' }],
		what: 'documents issued in the first year are missing from those in force',
		set: { t2_norm_valid: 0 }
	},
	{
		report_id: 'huaipeng-2020',
		rules: ['T2-B-ITEM', 'DEC-0'],
		what: 'more coercion items dropped than there were, and penalty items are written off although decisions were made',
		set: { t2_coercion_items_delta: -14, t2_penalty_items_delta: -39 }
	},
	{
		report_id: 'iit-2019',
		rules: ['T2-B-OPEN'],
		what: 'the total of public documents is smaller than those newly opened',
		set: { t2_norm_open_total: 1 }
	},
	{
		report_id: 'tax-2020',
		rules: ['T2-B-PROC'],
		what: 'the amount of procurement is in yuan where 10,000 yuan is meant',
		set: { t2_procure_amount_wan: 4_862_300 }
	},
	{
		report_id: 'jiaopo-2020',
		rules: ['T2-RULEPOWER', 'T2-B-PROC'],
		what: 'a township reports a rule it cannot make, and procurement money without a project',
		set: { t2_rule_produced: 1, t2_rule_newly_open: 1, t2_rule_open_total: 1, t2_procure_count: 0 }
	},
	{
		report_id: 'agri-2021',
		rules: ['Y-CARRY'],
		what: 'three applications carried in from 2020 are counted as new',
		add: { t3_carry_in_natural: -3, t3_carry_in_total: -3, t3_new_natural: 3, t3_new_total: 3 }
	},
	{
		report_id: 'culture-2024',
		rules: ['Y-VALID'],
		what: 'a repealed document is not reported as repealed',
		set: { t2_norm_repealed: 0 }
	},
	{
		report_id: 'drc-2020',
		rules: ['Y-ITEM', 'Y-OPEN'],
		what: 'licence items of the year before do not follow from its report, and the stock of public documents shrinks',
		add: { t2_licence_items_prev: 3, t2_norm_open_total: -12 }
	},
	{
		report_id: 'forest-2025',
		rules: ['T2-UNIT'],
		what: 'the amount of fees is printed without a unit',
		words: { t2_fee_amount_wan: '#' }
	},
	{
		report_id: 'lupeng-2021',
		rules: ['T3-SHAPE'],
		what: 'table 3 breaks off before its last five rows',
		gone: lastRows
	},
	{
		report_id: 'medins-2022',
		rules: ['T3-BAL', 'T3-SUM', 'T4-SUM'],
		what: 'first version: one answer and one review are missing from the totals; put right in version 2',
		add: { t3_done_total_natural: -1, t3_done_total_total: -1, t4_review_total: -1, n_items_total: -9 }
	}
];

/** The cells that show each rule broken, out of those tampered with. */
const SHOWN_BY: Readonly<Record<string, RegExp>> = {
	'NAR-NEW': /^t3_new_total$/,
	'NAR-SUM': /^n_items_total$/,
	'DEC-0': /^t2_penalty/,
	'T2-B-ITEM': /^t2_coercion/,
	'T2-B-PROC': /^t2_procure/,
	'T2-RULEPOWER': /^t2_rule/,
	'T4-SUM': /^t4_/,
	'T3-BAL': /^t3_/,
	'T3-SUM': /^t3_/,
	'T3-DOM': /_carry_out_/,
	'Y-CARRY': /_carry_in_/,
	'Y-ITEM': /_items_prev$/,
	'Y-OPEN': /_open_total$/
};

/** Returns the codes of the cells of a row of table 3. */
function cellsOfRow(row: string): string[] {
	return T3_COLUMNS.map((c) => `${row}_${c.code}`);
}

function touched(plant: Plant): string[] {
	const named = [plant.add, plant.set, plant.words].flatMap((part) => Object.keys(part ?? {}));
	return [...named, ...(plant.gone ?? []).flatMap(cellsOfRow)];
}

/** Tampers with the cells of a report and returns the notes that come of it. */
export function plantDefects(id: string, format: string, cells: Figures): CellNote[] {
	const plant = PLANTS.find((p) => p.report_id === id) ?? null;
	if (plant === null) return [];
	for (const code of touched(plant)) if (!(code in cells)) throw new Error(`${id} has no cell ${code}`);
	for (const [code, by] of Object.entries(plant.add ?? {})) cells[code] = (cells[code] as number) + by;
	Object.assign(cells, plant.set ?? {});
	const notes = Object.entries(plant.words ?? {}).map(([cell, raw]): CellNote => {
		const text = raw.replace('#', String(cells[cell]));
		delete cells[cell];
		return { report_id: id, cell, state: 'text', raw: text, where: placeOf(cell, format) };
	});
	for (const code of (plant.gone ?? []).flatMap(cellsOfRow)) delete cells[code];
	return notes;
}

function reportId(key: string): string {
	return key.replace(' ', '-');
}

/** Returns every defect of the dataset: the planted ones, the late reports and the copied texts. */
export function allDefects(): Defect[] {
	return [
		...PLANTS.flatMap((plant) => [
			...plant.rules.map((rule) => ({
				report_id: plant.report_id,
				rule,
				cells: touched(plant)
					.filter((code) => SHOWN_BY[rule]?.test(code) ?? true)
					.join(' '),
				what: plant.what
			})),
			...(plant.elsewhere ?? []).map((e) => ({
				...e,
				what: `follows from ${plant.report_id}: ${plant.what}`
			}))
		]),
		...Object.entries(COPIED_TEXT).map(([key, from]) => ({
			report_id: reportId(key),
			rule: 'Y-SAME',
			cells: '',
			what: `section five is that of ${reportId(from)}, word for word`
		})),
		...Object.entries(WRONG_TITLE_YEAR).map(([key, year]) => ({
			report_id: reportId(key),
			rule: 'Y-DATE',
			cells: '',
			what: `the title still says ${year}`
		})),
		...Object.entries(LATE).map(([key, date]) => ({
			report_id: reportId(key),
			rule: 'Y-DATE',
			cells: '',
			what: `published on ${date}, after the deadline`
		}))
	];
}

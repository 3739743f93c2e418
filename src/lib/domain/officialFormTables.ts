import { SHEET_WORDS, UNIT_REMARK } from './columnPhrases';
import { cellByCode } from './cells';
import type { FormId, Label } from './forms';
import { figure, placed, words, type OfficialTable, type UnplacedCell } from './officialFormCell';
import { T2_SUBTABLES, type SubTable } from './table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS, type T3Row } from './table3';
import { T4_RESULTS, T4_STAGES } from './table4';

/** Columns of table 2: the label and three figures; where a part has fewer, the last one takes their room. */
const T2_WIDTH = 4;
/** Columns before the figures of table 3: the stage, the group, the row. */
const T3_LABELS = 3;

/** Decimals the trial form asks for in an amount. */
const FOUR_DECIMALS = {
	t2_procure_amount_wan: { zh: '（单位：万元，保留四位小数）', en: ' (10,000 yuan, four decimals)' }
} as const satisfies Record<string, Label>;

const CONTENT: Label = { zh: SHEET_WORDS.content, en: 'Content' };
const APPLICANTS: Label = { zh: SHEET_WORDS.applicants, en: 'Applicants' };
const BALANCE: Label = {
	zh: SHEET_WORDS.balance,
	en: '(In each column: item 1 plus item 2 equals item 3 plus item 4)'
};
const RESULTS: Label = { zh: SHEET_WORDS.results, en: '3. Results in the year' };

/** English names of words that the lists of rows and columns know only as they are printed. */
const GLOSSES: Readonly<Record<string, string>> = {
	法人或其他组织: 'Legal persons and other organisations',
	行政复议: 'Administrative review',
	行政诉讼: 'Lawsuits'
};

const glossed = (zh: string): Label => ({ zh, en: GLOSSES[zh] ?? zh });

/** Returns the heading of a part of table 2 with its English name: 第二十条第（五）项 is item 5 of Article 20. */
export function sectionLabel(zh: string): Label {
	const item = '一二三四五六七八九'.indexOf(/（(.)）/.exec(zh)?.[1] ?? '') + 1;
	return { zh, en: `Article 20, item ${item}` };
}

/** The words over a column, with the unit where the column holds amounts. */
function columnLabel(code: string, label: Label): Label {
	const cell = cellByCode(code);
	if (cell?.kind !== 'amount') return label;
	const remark = (FOUR_DECIMALS as Record<string, Label>)[code] ?? UNIT_REMARK[cell.unit];
	return remark === undefined ? label : { zh: label.zh + remark.zh, en: label.en + remark.en };
}

function partOfTableTwo({ section, columns, rows }: SubTable): UnplacedCell[][] {
	const wide = (i: number) => (i === columns.length - 1 ? T2_WIDTH - columns.length : 1);
	const first = rows[0]?.code ?? '';
	return [
		[words('part', sectionLabel(section), { colspan: T2_WIDTH })],
		[
			words('column', CONTENT),
			...columns.map((column, i) =>
				words('column', columnLabel(`t2_${first}_${column.code}`, column.label), { colspan: wide(i) })
			)
		],
		...rows.map((row) => [
			words('row', row.label),
			...columns.map((column, i) => figure(`t2_${row.code}_${column.code}`, wide(i)))
		])
	];
}

/** Returns table 2 of a form: one part for each item of Article 20. */
export function tableTwo(form: FormId): OfficialTable {
	return {
		table: 't2',
		form,
		width: T2_WIDTH,
		labelColumns: 1,
		headRows: 0,
		shares: [31, 23, 23, 23],
		rows: placed(T2_SUBTABLES.filter((part) => part.form === form).flatMap(partOfTableTwo))
	};
}

function headOfTableThree(): UnplacedCell[][] {
	const inner = T3_COLUMNS.filter((c) => c.group !== null);
	const second = T3_COLUMNS.flatMap((column) => {
		if (column.group === null) return words('column', column.label, { rowspan: 2 });
		const opens = column === inner[0];
		return opens ? words('column', glossed(column.group), { colspan: inner.length }) : [];
	});
	return [
		[
			words('note', BALANCE, { colspan: T3_LABELS, rowspan: 3, align: 'left' }),
			words('column', APPLICANTS, { colspan: T3_COLUMNS.length })
		],
		second,
		inner.map((column) => words('column', column.label))
	];
}

const isResult = (row: T3Row) => row.group !== null || row.code === 't3_done_total';

/** The printed heading of the group a row stands in, or null where the row is its own heading. */
function headingOf(row: T3Row): string | null {
	const group = OUTCOME_GROUPS.find((g) => g.code === row.group);
	return group === undefined || row.label.zh.startsWith(group.heading) ? null : group.heading;
}

function groupLabel(row: T3Row, zh: string): Label {
	return { zh, en: OUTCOME_GROUPS.find((g) => g.code === row.group)?.label.en ?? zh };
}

/** Returns table 3 of a form: results in groups beside their heading, applicants across. */
export function tableThree(form: FormId): OfficialTable {
	const rows = T3_ROWS.filter((row) => row.forms.includes(form));
	const results = rows.filter(isResult);
	const body = rows.map((row) => {
		const figures = T3_COLUMNS.map((column) => figure(`${row.code}_${column.code}`));
		if (!isResult(row)) return [words('row', row.label, { colspan: T3_LABELS, align: 'left' }), ...figures];
		const heading = headingOf(row);
		const members = rows.filter((other) => other.group === row.group);
		const opens = row === results[0];
		const begins = heading !== null && row === members[0];
		return [
			...(opens ? [words('row', RESULTS, { rowspan: results.length, tall: true })] : []),
			...(begins ? [words('row', groupLabel(row, heading), { rowspan: members.length, tall: true })] : []),
			words('row', row.label, { colspan: heading === null ? 2 : 1, align: 'left' }),
			...figures
		];
	});
	return {
		table: 't3',
		form,
		width: T3_LABELS + T3_COLUMNS.length,
		labelColumns: T3_LABELS,
		headRows: 3,
		shares: [6, 8, 30, ...T3_COLUMNS.map(() => 8)],
		rows: placed([...headOfTableThree(), ...body])
	};
}

/** Returns table 4 of a form: reviews and lawsuits side by side in one row of figures. */
export function tableFour(form: FormId): OfficialTable {
	const stages = T4_STAGES.filter((stage) => stage.forms.includes(form));
	const headings = [...new Set(stages.map((stage) => stage.heading))];
	const results = T4_RESULTS.length;
	const alone = (heading: string) => stages.filter((s) => s.heading === heading).length === 1;
	const names = (rowspan: number) => T4_RESULTS.map((r) => words('column', r.label, { rowspan }));
	const first = headings.map((heading) =>
		words('column', glossed(heading), {
			colspan: results * stages.filter((s) => s.heading === heading).length
		})
	);
	const second = stages.flatMap((stage) =>
		alone(stage.heading) ? names(2) : [words('column', stage.label, { colspan: results })]
	);
	const third = stages.filter((stage) => !alone(stage.heading)).flatMap(() => names(1));
	const figures = stages.flatMap((s) => T4_RESULTS.map((r) => figure(`t4_${s.code}_${r.code}`)));
	const width = results * stages.length;
	return {
		table: 't4',
		form,
		width,
		labelColumns: 0,
		headRows: 3,
		shares: Array.from({ length: width }, () => 100 / width),
		rows: placed([first, second, third, figures])
	};
}

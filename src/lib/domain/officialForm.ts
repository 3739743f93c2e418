import { CELLS } from './cells';
import { SHEET_WORDS } from './columnPhrases';
import { tableThreeForm } from './effective';
import { FORMS, formById, type FormId, type Label } from './forms';
import type { OfficialTable, TableName } from './officialFormCell';
import { tableFour, tableThree, tableTwo } from './officialFormTables';
import type { SectionKind } from './sectionPhrases';

/** One of the six sections of a report, and the table that stands in it. */
export interface OfficialSection {
	kind: SectionKind;
	heading: Label;
	table: TableName | null;
}

const section = (kind: SectionKind, zh: string, en: string, table: TableName | null = null) => ({
	kind,
	heading: { zh, en },
	table
});

/** The six sections in the order both notices prescribe (国办公开办函〔2019〕60号 and 〔2021〕30号). */
export const OFFICIAL_SECTIONS: readonly OfficialSection[] = [
	section('overview', '一、总体情况', '1. Overview'),
	section('released', SHEET_WORDS.table2, '2. Information released', 't2'),
	section('requests', SHEET_WORDS.table3, '3. Requests received and handled', 't3'),
	section('disputes', SHEET_WORDS.table4, '4. Administrative reviews and lawsuits', 't4'),
	section('problems', '五、存在的主要问题及改进情况', '5. Main problems and improvements'),
	section('other', '六、其他需要报告的事项', '6. Other matters')
];

const MAKERS: Readonly<Record<TableName, (form: FormId) => OfficialTable>> = {
	t2: tableTwo,
	t3: tableThree,
	t4: tableFour
};
export const TABLE_NAMES: readonly TableName[] = ['t2', 't3', 't4'];

const made = new Map<string, OfficialTable>();

/** Returns one table of a form (`2019` or `2021`) as its notice prints it, header cells, labels and places of figures. */
export function officialTable(table: TableName, form: FormId): OfficialTable {
	const key = `${table} ${form}`;
	let found = made.get(key);
	if (found === undefined) {
		found = MAKERS[table](form);
		made.set(key, found);
	}
	return found;
}

/** Returns tables 2, 3 and 4 of a form, in printed order; every cell of the form stands in them exactly once. */
export function officialTables(form: FormId): OfficialTable[] {
	return TABLE_NAMES.map((table) => officialTable(table, form));
}

/** The form of each table; a mixed report takes its tables from different ones. */
export type TableForms = Readonly<Record<TableName, FormId>>;

const NEWEST = FORMS.at(-1)?.id ?? '';

function shownForm(table: TableName, has: (code: string) => boolean): FormId {
	const counts = FORMS.filter((f) => f.tabular).map((form) => {
		const own = CELLS.filter((c) => c.table === table && c.forms.length === 1 && c.forms[0] === form.id);
		return { form: form.id, count: own.filter((c) => has(c.code)).length };
	});
	return counts.reduce((best, next) => (next.count >= best.count ? next : best)).form;
}

/**
 * Returns the form each table of a report is to be printed in: its own, or where its format is mixed or not known the
 * one whose cells the table holds, the newest when they tell nothing.
 */
export function tableForms(format: FormId, has: (code: string) => boolean): TableForms {
	const own = formById(format);
	if (own !== null && own.tabular && FORMS.includes(own)) return { t2: own.id, t3: own.id, t4: own.id };
	const t3 = format === 'mixed' ? tableThreeForm(format, has) : shownForm('t3', has);
	return { t2: shownForm('t2', has), t3, t4: NEWEST };
}

/** Returns the codes of cells with something in them that none of the printed tables has, in the order of the forms. */
export function cellsOutside(forms: TableForms, has: (code: string) => boolean): string[] {
	return CELLS.filter(
		(cell) => cell.table !== 'prose' && has(cell.code) && !cell.forms.includes(forms[cell.table])
	).map((cell) => cell.code);
}

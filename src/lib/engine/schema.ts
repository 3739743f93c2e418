import { CELLS } from '../domain/cells';
import { FILING_COLUMNS, SECTION_FIVE_COLUMNS } from '../domain/figures';

export interface Column {
	name: string;
	type: 'VARCHAR' | 'INTEGER' | 'DOUBLE' | 'BOOLEAN';
}

export interface Table {
	name: string;
	columns: readonly Column[];
}

const text = (name: string): Column => ({ name, type: 'VARCHAR' });
const int = (name: string): Column => ({ name, type: 'INTEGER' });
const number = (name: string): Column => ({ name, type: 'DOUBLE' });
const flag = (name: string): Column => ({ name, type: 'BOOLEAN' });

const cells = CELLS.map((c) => number(c.code));

/** Tables of a dataset; the same in published files and for the user's own data. */
export const TABLES: readonly Table[] = [
	{
		name: 'agency',
		columns: [
			text('agency_id'),
			text('name_zh'),
			text('name_en'),
			text('short_zh'),
			text('kind'),
			text('level'),
			text('region'),
			text('parent_id'),
			text('uscc'),
			text('names'),
			int('valid_from'),
			int('valid_to')
		]
	},
	{ name: 'ancestor', columns: [text('agency_id'), text('ancestor_id')] },
	{
		name: 'agency_year',
		columns: [text('agency_id'), int('year'), flag('expected'), number('population'), number('staff')]
	},
	{
		name: 'report',
		columns: [
			text('report_id'),
			text('agency_id'),
			int('report_year'),
			text('format'),
			int('version'),
			text('status'),
			text('scope'),
			text('published_on'),
			text('title'),
			text('source'),
			text('confidence'),
			flag('problems_read'),
			flag('is_current'),
			...cells
		]
	},
	{
		name: 'figure',
		columns: [
			text('report_id'),
			text('agency_id'),
			int('report_year'),
			text('format'),
			text('status'),
			text('scope'),
			text('confidence'),
			text('derived'),
			...SECTION_FIVE_COLUMNS.map(number),
			...cells
		]
	},
	{
		name: 'filing',
		columns: [
			text('agency_id'),
			int('report_year'),
			text('published_on'),
			text('format'),
			text('status'),
			...FILING_COLUMNS.map(number)
		]
	},
	{
		name: 'cell_note',
		columns: [text('report_id'), text('cell'), text('state'), text('raw'), text('where')]
	},
	{
		name: 'problem',
		columns: [text('report_id'), int('ordinal'), text('kind'), text('theme'), text('text')]
	},
	{
		name: 'finding',
		columns: [
			text('report_id'),
			text('rule'),
			text('outcome'),
			text('severity'),
			text('cells'),
			text('left_value'),
			text('right_value'),
			text('muted'),
			text('acknowledged'),
			text('detail')
		]
	},
	{
		name: 'other_figure',
		columns: [
			text('report_id'),
			text('table_zh'),
			text('row_zh'),
			text('column_zh'),
			number('value'),
			text('unit')
		]
	}
];

/** Returns an identifier quoted for SQL. */
export function quoted(name: string): string {
	return `"${name.replaceAll('"', '""')}"`;
}

/** Returns the statements that create every table and view of a dataset in the database or schema named. */
export function createSql(target: string): string[] {
	const tables = TABLES.map(
		(t) =>
			`CREATE TABLE ${target}.${quoted(t.name)} (${t.columns.map((c) => `${quoted(c.name)} ${c.type}`).join(', ')})`
	);
	return [
		...tables,
		`CREATE VIEW ${target}.current_report AS SELECT * FROM ${target}.report WHERE is_current`
	];
}

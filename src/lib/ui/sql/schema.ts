import { CELLS } from '../../domain/cells';
import type { Lang } from '../../domain/lang';
import { TABLES, type Column } from '../../engine/schema';
import { COLUMN_LABELS, TABLE_LABELS } from '../../text/sqlSchema';
import { unitText } from '../../text/units';
import { folded } from '../base/choices';

/** A column a statement can name, with what it holds in words. */
export interface SchemaColumn {
	name: string;
	type: Column['type'];
	label: string;
	/** Empty where it has none. */
	unit: string;
	/** Other words it is found by: the form's own wording. */
	also: string;
}

export interface SchemaTable {
	name: string;
	label: string;
	columns: SchemaColumn[];
}

/** Names that a statement can use only in quotes. */
const RESERVED = new Set(['where']);
const cells = new Map(CELLS.map((cell) => [cell.code, cell]));

function columnOf({ name, type }: Column, lang: Lang): SchemaColumn {
	const cell = cells.get(name);
	if (cell === undefined) return { name, type, label: COLUMN_LABELS[name]?.[lang] ?? '', unit: '', also: '' };
	const wording = Object.values(cell.wording).map(
		({ section, row, column }) => `${section} ${row} ${column}`
	);
	return {
		name,
		type,
		label: cell.label[lang],
		unit: unitText(cell.unit, lang),
		also: [...new Set(wording)].join(' ')
	};
}

/** Returns every table and view of a dataset with its columns, the most asked for first. */
export function schemaOf(lang: Lang): SchemaTable[] {
	const view = { name: 'current_report', columns: TABLES.find((t) => t.name === 'report')?.columns ?? [] };
	const all = [...TABLES, view];
	return Object.entries(TABLE_LABELS).flatMap(([name, label]) => {
		const table = all.find((t) => t.name === name);
		if (table === undefined) return [];
		return [{ name, label: label[lang], columns: table.columns.map((c) => columnOf(c, lang)) }];
	});
}

/** Returns the tables that match every word, with their matching columns; all columns where the table itself matches. */
export function searchSchema(tables: readonly SchemaTable[], words: string): SchemaTable[] {
	const wanted = words
		.split(/\s+/)
		.map(folded)
		.filter((word) => word !== '');
	if (wanted.length === 0) return [...tables];
	const holds = (text: string) => {
		const searched = folded(text);
		return wanted.every((word) => searched.includes(word));
	};
	return tables.flatMap((table) => {
		if (holds(`${table.name}|${table.label}`)) return [table];
		const columns = table.columns.filter((c) => holds(`${c.name}|${c.label}|${c.also}`));
		return columns.length === 0 ? [] : [{ ...table, columns }];
	});
}

/** Returns a name as a statement has to write it. */
export function written(name: string): string {
	return RESERVED.has(name) ? `"${name}"` : name;
}

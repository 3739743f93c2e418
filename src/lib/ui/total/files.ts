import { kindByCode } from '../../domain/agencies';
import { cellByCode, cellsOf } from '../../domain/cells';
import { formById, type FormId } from '../../domain/forms';
import type { Lang } from '../../domain/lang';
import type { CellState } from '../../domain/reports';
import { OFFICIAL_SECTIONS } from '../../domain/officialForm';
import type { Summing } from '../../domain/summing';
import { T3_COLUMNS, T3_ROWS } from '../../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../../domain/table4';
import type { PrintedReport } from '../../export/officialTables';
import type { FileTable, TableCell, TableColumn } from '../../export/table';
import type { TotalCellRow } from '../../query/totalReport';
import { TOTAL_TEXT } from '../../text/total';
import { TOTAL_FILE_TEXT } from '../../text/totalFiles';
import { printedBasis, printedRemark } from '../../text/totalPrint';
import { pathOf } from '../form/words';
import { absentIn, countState, decimalDifference, partialCells, unitOf, type Member } from './model';

interface Sum {
	cells: readonly TotalCellRow[];
	members: readonly Member[];
	summing: Summing;
}

/** Names cells with the number of reports they rest on: a row whose cells all rest on as many is named once. */
function basisOf(partial: readonly TotalCellRow[], form: FormId): { reports: number; names: string[] }[] {
	const whole = (row: string) => cellsOf(form, 't3').filter((c) => c.row === row).length;
	const groups = new Map<number, Map<string, string[]>>();
	for (const { cell, reports } of partial) {
		const rows = groups.get(reports) ?? new Map<string, string[]>();
		const row = cellByCode(cell)?.row ?? cell;
		groups.set(reports, rows.set(row, [...(rows.get(row) ?? []), cell]));
	}
	return [...groups].map(([reports, rows]) => ({
		reports,
		names: [...rows].flatMap(([row, codes]) => {
			const known = T3_ROWS.find((r) => r.code === row);
			if (known !== undefined && codes.length === whole(row)) return [known.short.zh];
			return codes.map((code) => pathOf(code, form, 'zh'));
		})
	}));
}

/** Returns the sum as a report in the prescribed layout; cells no report has stay blank, incomplete ones are named. */
export function printedSum({
	cells,
	members,
	summing,
	agency,
	fictional
}: Sum & { agency: string; fictional: boolean }): PrintedReport {
	const of = countState(members, 'summed');
	const figures: Record<string, number> = {};
	const states: Record<string, CellState> = {};
	for (const { cell, value } of cells) {
		if (value === null) states[cell] = 'blank';
		else figures[cell] = value;
	}
	const partial = partialCells(cells, of);
	return {
		agency,
		year: summing.year,
		form: summing.form,
		published_on: '',
		cells: figures,
		states,
		raw: {},
		sections: { other: printedBasis(basisOf(partial, summing.form), of) },
		remark: printedRemark({
			summed: of,
			missing: countState(members, 'missing'),
			excluded: countState(members, 'no_tables'),
			partial: partial.length,
			fictional
		})
	};
}

const text = (header: string): TableColumn => ({ header, type: 'text' });
const figure = (header: string): TableColumn => ({ header, type: 'figure', digits: null });

/** Returns the sheets of the sum: tables 2 to 4, what each cell rests on, whose reports, and every figure added. */
export function sumTables({
	cells,
	members,
	matrix,
	summing,
	name,
	lang
}: Sum & {
	matrix: readonly ({ agency_id: string } & Record<string, TableCell>)[];
	name: (id: string) => string;
	lang: Lang;
}): FileTable[] {
	const words = TOTAL_TEXT[lang];
	const { columns: heads, sheets } = TOTAL_FILE_TEXT[lang];
	const values = new Map(cells.map((c) => [c.cell, c.value]));
	const at = (code: string) => values.get(code) ?? null;
	const of = countState(members, 'summed');
	const labelOf = (code: string) => pathOf(code, summing.form, lang);
	const title = (table: 't2' | 't3' | 't4') =>
		OFFICIAL_SECTIONS.find((s) => s.table === table)?.heading[lang] ?? sheets[table];
	const t3Rows = T3_ROWS.filter((row) => row.forms.includes(summing.form));
	const stages = T4_STAGES.filter((stage) => stage.forms.includes(summing.form));
	return [
		{
			name: sheets.t2,
			columns: [text(title('t2')), figure(heads.value), text(heads.unit)],
			rows: cellsOf(summing.form, 't2').map((c) => [labelOf(c.code), at(c.code), unitOf(c.code, lang)])
		},
		{
			name: sheets.t3,
			columns: [text(title('t3')), ...T3_COLUMNS.map((c) => figure(c.label[lang]))],
			rows: t3Rows.map((row) => [row.label[lang], ...T3_COLUMNS.map((c) => at(`${row.code}_${c.code}`))])
		},
		{
			name: sheets.t4,
			columns: [text(title('t4')), ...T4_RESULTS.map((r) => figure(r.label[lang]))],
			rows: stages.map((s) => [s.label[lang], ...T4_RESULTS.map((r) => at(`t4_${s.code}_${r.code}`))])
		},
		{
			name: sheets.cells,
			columns: [
				text(heads.row),
				text(heads.code),
				text(heads.unit),
				...[
					heads.value,
					heads.reports,
					heads.of,
					heads.blank,
					heads.na,
					heads.words,
					heads.absent,
					heads.published,
					heads.difference
				].map(figure)
			],
			rows: cells.map((c) => [
				labelOf(c.cell),
				c.cell,
				unitOf(c.cell, lang),
				c.value,
				c.reports,
				of,
				c.blank,
				c.na,
				c.words,
				absentIn(c, of),
				c.published,
				c.published === null || c.value === null ? null : decimalDifference(c.published, c.value)
			])
		},
		{
			name: sheets.members,
			columns: [
				text(words.agency),
				text(heads.kind),
				text(words.state),
				text(words.reportForm),
				figure(words.filled)
			],
			rows: members.map((m) => [
				name(m.agency_id),
				kindByCode(m.kind)?.label[lang] ?? m.kind,
				m.state === 'contained' && m.covered_by !== null
					? words.containedBy(name(m.covered_by))
					: words.states[m.state],
				formById(m.format ?? '')?.label[lang] ?? '',
				m.known
			])
		},
		{
			name: sheets.figures,
			columns: [text(words.agency), ...cells.map((c) => figure(labelOf(c.cell)))],
			rows: matrix.map((row) => [name(row.agency_id), ...cells.map((c) => row[c.cell] ?? null)])
		}
	];
}

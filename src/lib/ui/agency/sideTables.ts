import { CELLS, type Cell } from '../../domain/cells';
import type { Lang } from '../../domain/lang';
import { OFFICIAL_SECTIONS } from '../../domain/officialForm';
import type { TableName } from '../../domain/officialFormCell';
import { sectionLabel } from '../../domain/officialFormTables';
import { T2_SUBTABLES } from '../../domain/table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS } from '../../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../../domain/table4';
import { AGENCY_TEXT } from '../../text/agency';
import { unitText } from '../../text/units';
import { cellLook, findingsByCell, type CellLook } from '../form/content';
import type { YearForm } from './rows';

/** One row of a table with a column for each year. */
export interface SideRow {
	code: string;
	label: string;
	/** 0 a row of the form, 1 a part of it (one applicant). */
	depth: 0 | 1;
	/** How the cell stands in each year; null where the form of the year has no such cell and none is printed. */
	cells: (CellLook | null)[];
}

/** Rows under one heading of the form; an empty heading has none. */
export interface SideGroup {
	heading: string;
	rows: SideRow[];
}

export interface SideTable {
	table: TableName;
	heading: string;
	groups: SideGroup[];
}

/** `applicants`: table 3 with the columns behind each total; `short`: its rows by their short names,
 * and no unit where the figure is a number of things. */
export interface SideOptions {
	applicants: boolean;
	short?: boolean;
}

interface Plan {
	heading: string;
	rows: { code: string; label: string; depth: 0 | 1 }[];
}

const byCode = new Map<string, Cell>(CELLS.map((c) => [c.code, c]));

/** The items of Article 20, each with the rows of every form; a row that two forms share stands once. */
function planOfTableTwo(lang: Lang, short: boolean): Plan[] {
	return [...new Set(T2_SUBTABLES.map((part) => part.section))].map((section) => {
		const rows = T2_SUBTABLES.filter((part) => part.section === section).flatMap((part) =>
			part.rows.flatMap((row) =>
				part.columns.map((column) => ({
					code: `t2_${row.code}_${column.code}`,
					label: AGENCY_TEXT[lang].cell(
						row.label[lang],
						column.label[lang],
						short && column.kind !== 'amount' ? '' : unitText(column.unit, lang)
					),
					depth: 0 as const
				}))
			)
		);
		return {
			heading: sectionLabel(section)[lang],
			rows: [...new Map(rows.map((r) => [r.code, r])).values()]
		};
	});
}

function planOfTableThree(lang: Lang, { applicants, short }: SideOptions): Plan[] {
	const plans: Plan[] = [];
	for (const row of T3_ROWS) {
		const group = OUTCOME_GROUPS.find((g) => g.code === row.group);
		const heading =
			group === undefined || row.label.zh.startsWith(group.heading)
				? ''
				: lang === 'zh'
					? group.heading
					: group.label.en;
		const last = plans.at(-1);
		const rows = [
			{ code: `${row.code}_total`, label: (short ? row.short : row.label)[lang], depth: 0 as const },
			...(applicants
				? T3_COLUMNS.filter((c) => c.code !== 'total').map((c) => ({
						code: `${row.code}_${c.code}`,
						label: c.label[lang],
						depth: 1 as const
					}))
				: [])
		];
		if (last !== undefined && last.heading === heading) last.rows.push(...rows);
		else plans.push({ heading, rows });
	}
	return plans;
}

function planOfTableFour(lang: Lang): Plan[] {
	return T4_STAGES.map((stage) => ({
		heading:
			lang === 'zh' && stage.heading !== stage.label.zh
				? `${stage.heading}·${stage.label.zh}`
				: stage.label[lang],
		rows: T4_RESULTS.map((r) => ({
			code: `t4_${stage.code}_${r.code}`,
			label: r.label[lang],
			depth: 0 as const
		}))
	}));
}

/**
 * Returns tables 2, 3 and 4 with a column for each year: rows of every form in printed order, those that no year's form
 * has and no report prints left out. Of table 3 the totals, with `applicants` also the six columns behind each.
 */
export function sideTables(years: readonly YearForm[], lang: Lang, options: SideOptions): SideTable[] {
	const found = years.map(({ content }) => findingsByCell(content.findings));
	const plans: Record<TableName, Plan[]> = {
		t2: planOfTableTwo(lang, options.short === true),
		t3: planOfTableThree(lang, options),
		t4: planOfTableFour(lang)
	};
	return OFFICIAL_SECTIONS.flatMap(({ table, heading }) => {
		if (table === null) return [];
		const groups = plans[table]
			.map((plan): SideGroup => {
				const rows = plan.rows.map(({ code, label, depth }): SideRow => {
					const forms = byCode.get(code)?.forms ?? [];
					const cells = years.map(({ content }, i) => {
						const look = cellLook(content, code, found[i] ?? new Map());
						return look.state === 'absent' && !forms.includes(content.forms[table]) ? null : look;
					});
					return { code, label, depth, cells };
				});
				return { heading: plan.heading, rows: rows.filter((r) => r.cells.some((c) => c !== null)) };
			})
			.filter((group) => group.rows.length > 0);
		return [{ table, heading: heading[lang], groups }];
	});
}

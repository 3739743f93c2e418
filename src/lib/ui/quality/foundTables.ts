import { heatScale } from '../../charts/heatScale';
import { nameOf } from '../../charts/names';
import { SEVERITIES, type Severity } from '../../domain/finding';
import type { Lang } from '../../domain/lang';
import { RULES, ruleById } from '../../domain/ruleCatalogue';
import type { CsvCell } from '../../export/csv';
import { countsOf, type PackedCounts, type YearCounts } from '../../query/qualityRows';
import type { AgencyRow } from '../../query/rows';
import { QUALITY_TEXT } from '../../text/quality';
import type { HeatColumn, HeatModel, HeatRow, HeatTail } from '../problems/heatModel';
import { foundCell, openOf, settledOf, summed, type CellWords } from './foundCell';

interface Shape {
	corner: string;
	caption: string;
	words: CellWords;
	head: (key: string) => string;
	hint: (key: string) => string;
	columns: HeatColumn[];
	tail: (years: readonly YearCounts[]) => HeatTail[];
	fileHead: CsvCell[];
	fileKey: (key: string) => CsvCell[];
}

function tail(value: number, hint: string): HeatTail {
	return { text: String(value), label: `${hint}: ${value}`, value };
}

function table(rows: readonly PackedCounts[], years: readonly number[], shape: Shape, lang: Lang): HeatModel {
	const text = QUALITY_TEXT[lang];
	const read = rows.map((row) => ({ key: row.key, years: countsOf(row) }));
	const values = read.flatMap((row) => row.years.map((y) => openOf(y, shape.words.severities)));
	const { inkOf } = heatScale(values, false);
	const line = ({ key, years: counts }: (typeof read)[number]): HeatRow => ({
		key,
		head: shape.head(key),
		hint: shape.hint(key),
		cells: years.map((year) => {
			const found = counts.find((c) => c.year === year) ?? null;
			return foundCell(`${shape.head(key)} ${year}`, found, shape.words, inkOf, lang);
		}),
		tails: shape.tail(counts)
	});
	return {
		corner: shape.corner,
		caption: shape.caption,
		columns: years.map((year) => ({ key: String(year), label: String(year), sub: '', hint: String(year) })),
		tails: shape.columns,
		rows: read.map(line),
		notes: [text.cellNotes, text.inkNote],
		file: [
			[
				...shape.fileHead,
				text.year,
				...SEVERITIES.map((s) => text.severities[s]),
				...[text.columns.settled, text.columns.untold, text.columns.passed]
			],
			...read.flatMap(({ key, years: counts }) =>
				counts.map((c): CsvCell[] => [
					...shape.fileKey(key),
					...[c.year, c.E, c.W, c.N, settledOf(c), c.untold, c.passed]
				])
			)
		]
	};
}

const PLACE = new Map(RULES.map((rule, i) => [rule.id, i]));

/** Returns rules × years in the order of the catalogue, open findings of the severity asked for or of all in each place. */
export function ruleTable(
	rows: readonly PackedCounts[],
	years: readonly number[],
	severity: Severity | null,
	lang: Lang
): HeatModel {
	const text = QUALITY_TEXT[lang];
	const severities = severity === null ? SEVERITIES : [severity];
	const name = (id: string) => ruleById(id)?.label[lang] ?? id;
	const sums = new Map(rows.map((row) => [row.key, summed(countsOf(row))]));
	/** What stands first: rules with open errors, then warnings, notes, explained findings, then all others. */
	const weight = (row: PackedCounts) => {
		const sum = sums.get(row.key) ?? summed([]);
		const worst = SEVERITIES.findIndex((s) => severities.includes(s) && sum[s] > 0);
		return worst >= 0 ? worst : settledOf(sum) > 0 ? SEVERITIES.length : SEVERITIES.length + 1;
	};
	const sorted = [...rows].sort(
		(a, b) => weight(a) - weight(b) || (PLACE.get(a.key) ?? PLACE.size) - (PLACE.get(b.key) ?? PLACE.size)
	);
	const { columns } = text;
	return table(
		sorted,
		years,
		{
			corner: text.rule,
			caption: text.byRule,
			words: { severities, apart: false, void: 'rule' },
			head: name,
			hint: (id) => `${text.chooseRule(name(id))} · ${id} · ${ruleById(id)?.formula[lang] ?? ''}`,
			columns: [
				...SEVERITIES.map((s) => ({ key: s, label: text.severities[s], sub: '', hint: text.severities[s] })),
				{ key: 'settled', label: columns.settled, sub: '', hint: columns.settledHint },
				{ key: 'untold', label: columns.untold, sub: '', hint: columns.untoldHint },
				{ key: 'passed', label: columns.passed, sub: '', hint: columns.passedHint }
			],
			tail: (counts) => {
				const sum = summed(counts);
				return [
					...SEVERITIES.map((s) => tail(sum[s], text.severities[s])),
					tail(settledOf(sum), columns.settledHint),
					tail(sum.untold, columns.untoldHint),
					tail(sum.passed, columns.passedHint)
				];
			},
			fileHead: [text.file.ruleId, text.rule],
			fileKey: (id) => [id, name(id)]
		},
		lang
	);
}

/** Returns agencies × years, errors and warnings in each place, or the severity asked for; `label` gives short names. */
export function agencyTable(
	rows: readonly PackedCounts[],
	years: readonly number[],
	severity: Severity | null,
	agencies: ReadonlyMap<string, AgencyRow>,
	label: (agency: string) => string,
	lang: Lang
): HeatModel {
	const text = QUALITY_TEXT[lang];
	const { columns } = text;
	const severities: readonly Severity[] = severity === null ? ['E', 'W'] : [severity];
	return table(
		rows,
		years,
		{
			corner: text.agency,
			caption: text.byAgency,
			words: { severities, apart: severity === null, void: 'report' },
			head: label,
			hint: (id) => text.chooseAgency(nameOf(id, { lang, agencies })),
			columns: [
				...SEVERITIES.map((s) => ({ key: s, label: text.severities[s], sub: '', hint: text.severities[s] })),
				{ key: 'settled', label: columns.settled, sub: '', hint: columns.settledHint },
				{ key: 'untold', label: columns.untold, sub: '', hint: columns.untoldRules }
			],
			tail: (counts) => {
				const sum = summed(counts);
				return [
					...SEVERITIES.map((s) => tail(sum[s], text.severities[s])),
					tail(settledOf(sum), columns.settledHint),
					tail(sum.untold, columns.untoldRules)
				];
			},
			fileHead: [text.file.agencyId, text.agency],
			fileKey: (id) => [id, nameOf(id, { lang, agencies })]
		},
		lang
	);
}

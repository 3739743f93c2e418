import { COUNT_UNITS, MONEY_UNITS } from '../domain/phrases';
import { cellByCode } from '../domain/cells';
import { headerUnit } from './columns';
import { columnLetter } from './issues';
import { SURE_ENOUGH } from './limits';
import { foldWidth } from './value';
import type { Header } from './headers';
import type { ColumnMapping, Layout, MappingChoice, Proposal } from './reading';

/** Roles that only a table with a row per figure has. */
const LONG_ROLES = new Set(['item', 'applicant', 'value', 'group', 'unit']);

const unitWords = new Set([...COUNT_UNITS, ...Object.keys(MONEY_UNITS)]);

/** Whether the values of a column are all units of measure. */
function holdsUnits(rows: readonly (readonly string[])[], column: number): boolean {
	const values = rows.map((r) => foldWidth(r[column] ?? '')).filter((v) => v !== '');
	return values.length > 0 && values.every((v) => unitWords.has(v));
}

function reorder(proposals: readonly Proposal[], units: boolean): Proposal[] {
	if (!units || !proposals.some((p) => p.target === 'unit')) return [...proposals];
	return proposals
		.map((p) => ({ ...p, confidence: p.target === 'unit' ? 0.9 : Math.min(p.confidence, 0.3) }))
		.sort((a, b) => b.confidence - a.confidence);
}

function allowed(target: string, layout: Layout): boolean {
	return layout === 'long' ? cellByCode(target) === null : !LONG_ROLES.has(target);
}

/**
 * Returns what each column of a table is taken for. A proposal below `SURE_ENOUGH`, one that does not fit the layout,
 * and the weaker of two columns with the same target are kept as proposals and not put into effect.
 */
export function proposeMapping(
	header: Header,
	layout: Layout,
	sample: readonly (readonly string[])[],
	choice: MappingChoice = {}
): ColumnMapping[] {
	const mapping = header.parts.map((parts, column): ColumnMapping => {
		const text = parts.join(' / ');
		const found = header.proposals[column] ?? [];
		const proposals = reorder(found, holdsUnits(sample, column)).filter((p) => allowed(p.target, layout));
		const best = proposals[0];
		const sure = best !== undefined && best.confidence >= SURE_ENOUGH;
		return {
			column,
			letter: columnLetter(column),
			header: text,
			target: sure ? best.target : 'extra',
			confidence: best?.confidence ?? 0,
			why: best?.why ?? 'none',
			unit: headerUnit(text),
			proposals
		};
	});
	const settled = mapping.map((m) => applyChoice(m, choice));
	return oneEach(settled);
}

function applyChoice(mapping: ColumnMapping, choice: MappingChoice): ColumnMapping {
	const chosen = choice[mapping.column];
	if (chosen === undefined) return mapping;
	const unit = chosen.unit === undefined ? mapping.unit : chosen.unit;
	return { ...mapping, target: chosen.target, confidence: 1, why: 'user', unit };
}

/** Leaves each target to its most certain column; the user's choice wins, then the first. */
function oneEach(mapping: ColumnMapping[]): ColumnMapping[] {
	const holder = new Map<string, ColumnMapping>();
	for (const m of mapping) {
		if (m.target === 'extra' || m.target === 'ignore') continue;
		const other = holder.get(m.target);
		if (other === undefined || m.confidence > other.confidence) holder.set(m.target, m);
	}
	return mapping.map((m) =>
		m.target === 'extra' || m.target === 'ignore' || holder.get(m.target) === m
			? m
			: { ...m, target: 'extra' }
	);
}

/** Returns the column (from 0) that is taken for a target, or null. */
export function columnOf(mapping: readonly ColumnMapping[], target: string): number | null {
	return mapping.find((m) => m.target === target)?.column ?? null;
}

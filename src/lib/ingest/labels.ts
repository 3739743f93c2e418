import { CELLS } from '../domain/cells';
import { METRICS } from '../domain/metrics';
import type { Metric } from '../domain/metricTerms';
import {
	AMBIGUOUS_LABELS,
	BRACKET_NOTE,
	COUNT_ENDING,
	HEADINGS,
	ORDINALS,
	PROSE_ALIASES,
	T2_COLUMN_ALIASES,
	T2_ROW_ALIASES,
	T3_COLUMN_ALIASES,
	T3_ROW_ALIASES,
	T4_RESULT_ALIASES,
	T4_STAGE_ALIASES
} from '../domain/phrases';
import { PROSE_FIGURES } from '../domain/prose';
import { T2_SUBTABLES } from '../domain/table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import { plainSigns } from './plainSigns';
import type { Proposal, Why } from './reading';
import { foldWidth } from './value';

const SIGNS = /[\s()[\]【】<>《》"'“”‘’「」、,.;:·\-_—–~|/\\+]/g;

/** Returns a label for comparing: half-width, lower case, without spaces, signs and remarks; ordinals stay. */
export function fullKey(label: string): string {
	const folded = plainSigns(label).toLowerCase().replace(/\s+/g, '');
	return folded.replace(BRACKET_NOTE, '').replace(SIGNS, '');
}

/** Returns a label for comparing without its ordinals, such as `三、` or `（一）`. */
export function bareKey(label: string): string {
	let folded = plainSigns(label).toLowerCase().replace(/\s+/g, '').replace(BRACKET_NOTE, '');
	for (const ordinal of ORDINALS) {
		folded = folded.replace(ordinal, (_, kept) => (typeof kept === 'string' ? kept : ''));
	}
	return folded.replace(SIGNS, '');
}

interface Entry {
	code: string;
	confidence: number;
	why: Why;
}

const RANK: Readonly<Record<string, number>> = {
	official: 0.98,
	alias: 0.92,
	'row-total': 0.86,
	label: 0.86
};

/** Labels known for cells, by key; a key may name several cells. */
class LabelIndex {
	private readonly entries = new Map<string, Map<string, Entry>>();

	add(key: string, code: string, why: Exclude<Why, 'none' | 'user' | 'ambiguous' | 'code'>): void {
		if (key === '') return;
		let known = this.entries.get(key);
		if (known === undefined) this.entries.set(key, (known = new Map()));
		const confidence = RANK[why] ?? 0;
		const before = known.get(code);
		if (before === undefined || before.confidence < confidence) known.set(code, { code, confidence, why });
	}

	find(key: string): Entry[] {
		return [...(this.entries.get(key)?.values() ?? [])];
	}
}

function unique(words: readonly string[]): string[] {
	return [...new Set(words.filter((w) => w !== ''))];
}

function both(index: LabelIndex, rows: string[], columns: string[], code: string): void {
	rows.forEach((row, r) => {
		columns.forEach((column, c) => {
			const why = r === 0 && c === 0 ? 'official' : 'alias';
			index.add(row + column, code, why);
			index.add(column + row, code, 'alias');
		});
	});
}

function addTable2(index: LabelIndex): void {
	for (const sub of T2_SUBTABLES) {
		for (const row of sub.rows) {
			const rows = unique([row.label.zh, ...(T2_ROW_ALIASES[row.label.zh] ?? [])].map(bareKey));
			for (const column of sub.columns) {
				const names = [column.label.zh, ...(T2_COLUMN_ALIASES[column.label.zh] ?? [])].map(bareKey);
				both(index, rows, unique(names), `t2_${row.code}_${column.code}`);
			}
		}
	}
}

/** Returns every key a row of table 3 is known by; the exact wording with its ordinal comes first. */
export function tableThreeRowKeys(code: string): { full: string; keys: string[] } {
	const row = T3_ROWS.find((r) => r.code === code);
	if (row === undefined) return { full: '', keys: [] };
	const heading = OUTCOME_GROUPS.find((g) => g.code === row.group)?.heading ?? '';
	const own = unique(
		[row.label.zh, row.short.zh, ...(T3_ROW_ALIASES[code] ?? [])].flatMap((w) => [bareKey(w), fullKey(w)])
	);
	const group = bareKey(heading);
	const grouped = own
		.filter((k) => group !== '' && !k.startsWith(group))
		.flatMap((k) => [group + k, fullKey(heading) + k]);
	return { full: fullKey(row.label.zh), keys: unique([...own, ...grouped]) };
}

function addTable3(index: LabelIndex): void {
	for (const row of T3_ROWS) {
		const { keys } = tableThreeRowKeys(row.code);
		for (const column of T3_COLUMNS) {
			const code = `${row.code}_${column.code}`;
			const names = [column.label.zh, ...(T3_COLUMN_ALIASES[column.code] ?? [])].map(bareKey);
			const grouped = column.group === null ? [] : names.map((n) => bareKey(column.group ?? '') + n);
			both(index, keys, unique([...names, ...grouped]), code);
		}
		for (const key of keys) index.add(key, `${row.code}_total`, 'row-total');
	}
}

function addTable4(index: LabelIndex): void {
	for (const stage of T4_STAGES) {
		const own = unique([stage.label.zh, ...(T4_STAGE_ALIASES[stage.code] ?? [])].map(bareKey));
		const heading = bareKey(stage.heading);
		const stages = unique([...own, ...own.map((s) => (s === heading ? s : heading + s))]);
		for (const result of T4_RESULTS) {
			const results = [result.label.zh, ...(T4_RESULT_ALIASES[result.code] ?? [])].map(bareKey);
			both(index, stages, unique(results), `t4_${stage.code}_${result.code}`);
		}
		for (const key of stages) index.add(key, `t4_${stage.code}_total`, 'row-total');
	}
}

function addLabels(index: LabelIndex): void {
	for (const figure of PROSE_FIGURES) {
		for (const [i, word] of [figure.label.zh, ...(PROSE_ALIASES[figure.code] ?? [])].entries()) {
			index.add(bareKey(word), figure.code, i === 0 ? 'official' : 'alias');
		}
	}
	for (const cell of CELLS) {
		index.add(fullKey(cell.label.en), cell.code, 'alias');
		index.add(bareKey(cell.label.zh), cell.code, 'alias');
	}
	for (const row of T3_ROWS) index.add(fullKey(row.label.en), `${row.code}_total`, 'row-total');
	for (const metric of METRICS) {
		const code = singleCell(metric);
		if (code === null) continue;
		index.add(bareKey(metric.label.zh), code, 'label');
		index.add(fullKey(metric.label.en), code, 'label');
	}
}

const codes = new Set(CELLS.map((c) => c.code));

/** The cell a metric prints unchanged, or null when it computes something. */
function singleCell(metric: Metric): string | null {
	const [term, ...others] = metric.numerator;
	if (metric.denominator !== null || term === undefined || others.length > 0) return null;
	if (term.sign !== 1 || term.any.length !== 1) return null;
	const [code, ...more] = term.any[0] ?? [];
	return code !== undefined && more.length === 0 && codes.has(code) ? code : null;
}

let built: LabelIndex | null = null;

function labelIndex(): LabelIndex {
	if (built === null) {
		built = new LabelIndex();
		addTable2(built);
		addTable3(built);
		addTable4(built);
		addLabels(built);
	}
	return built;
}

const headings = new Set(HEADINGS);
const ambiguous = new Set(AMBIGUOUS_LABELS);

function withoutHeading(key: string): string {
	const heading = HEADINGS.find((h) => key.startsWith(h) && key.length > h.length);
	return heading === undefined ? key : key.slice(heading.length);
}

/** The spellings of a path under which it may stand in the index, the most literal first. */
function spellings(path: readonly string[]): string[] {
	const named = path.filter((p) => !headings.has(bareKey(p)));
	const parts = named.length === 0 ? path : named;
	const full = parts.map(fullKey).join('');
	const bare = parts.map(bareKey).join('');
	const halves = parts.map((p, i) => (i === 0 ? bareKey(p) : fullKey(p))).join('');
	const short = bare.replace(COUNT_ENDING, '');
	return unique([full, halves, bare, withoutHeading(full), withoutHeading(bare), short]);
}

/**
 * Returns the cells a label may name, best first, with the confidence and reason of each; empty when it names none.
 * The path goes from the outermost heading to the innermost. Several cells under one label, and words that stand in
 * many places of the form such as a lone total, all come out with low confidence.
 */
export function resolveLabel(path: readonly string[]): Proposal[] {
	const parts = path.map((p) => p.trim()).filter((p) => p !== '');
	const last = parts.at(-1);
	if (last === undefined) return [];
	const code = foldWidth(last).toLowerCase();
	if (codes.has(code)) return [{ target: code, confidence: 1, why: 'code' }];
	for (const key of spellings(parts)) {
		const found = labelIndex().find(key);
		if (found.length === 0) continue;
		const lone = ambiguous.has(key);
		const best = Math.max(...found.map((f) => f.confidence));
		const leading = found.filter((f) => f.confidence === best);
		const single = leading.length === 1 && !lone;
		return [...found]
			.sort((a, b) => b.confidence - a.confidence)
			.map((f) => ({
				target: f.code,
				confidence: single ? (f === leading[0] ? f.confidence : 0.3) : 0.4 / Math.sqrt(found.length),
				why: single ? f.why : 'ambiguous'
			}));
	}
	return [];
}

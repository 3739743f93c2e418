import {
	HEADINGS,
	T2_COLUMN_ALIASES,
	T2_ROW_ALIASES,
	T3_COLUMN_ALIASES,
	T4_RESULT_ALIASES,
	T4_STAGE_ALIASES
} from '../domain/phrases';
import {
	ARTICLE_HEADING,
	BALANCE_NOTE,
	CONTENT_HEADER,
	OTHER_SECTION,
	RESULTS_HEADING,
	TABLE_SECTIONS
} from '../domain/formPhrases';
import { T2_SUBTABLES } from '../domain/table2';
import { OUTCOME_GROUPS, T3_COLUMNS, T3_ROWS } from '../domain/table3';
import { T4_RESULTS, T4_STAGES } from '../domain/table4';
import { bareKey, fullKey, tableThreeRowKeys } from './labels';
import { plainSigns } from './plainSigns';

export type TableCode = 't2' | 't3' | 't4';

/** What a text of the form may be. A text may be several things; the reader decides by where it stands. */
export type Role =
	| { kind: 't2row'; code: string }
	| { kind: 't2column' }
	| { kind: 't2head' }
	| { kind: 't3row'; code: string }
	| { kind: 't3head'; column: string | null; sure: boolean }
	| { kind: 't3group' }
	| { kind: 't4head'; result: string | null; stage: string | null; sure: boolean }
	| { kind: 'section'; table: TableCode | null };

const roles = new Map<string, Role[]>();
const literal = new Map<string, Role>();

function add(key: string, role: Role): void {
	if (key === '') return;
	const known = roles.get(key);
	if (known === undefined) roles.set(key, [role]);
	else known.push(role);
}

for (const sub of T2_SUBTABLES) {
	for (const row of sub.rows) {
		for (const w of [row.label.zh, ...(T2_ROW_ALIASES[row.label.zh] ?? [])]) {
			if (roles.get(bareKey(w))?.some((r) => r.kind === 't2row') !== true) {
				add(bareKey(w), { kind: 't2row', code: row.code });
			}
		}
	}
	for (const column of sub.columns) {
		for (const w of [column.label.zh, ...(T2_COLUMN_ALIASES[column.label.zh] ?? [])]) {
			add(bareKey(w), { kind: 't2column' });
		}
	}
}
add(bareKey(CONTENT_HEADER), { kind: 't2head' });
for (const row of T3_ROWS) {
	const { full, keys } = tableThreeRowKeys(row.code);
	literal.set(full, { kind: 't3row', code: row.code });
	for (const key of keys) add(key, { kind: 't3row', code: row.code });
}
for (const column of T3_COLUMNS) {
	for (const w of [column.label.zh, ...(T3_COLUMN_ALIASES[column.code] ?? [])]) {
		add(bareKey(w), { kind: 't3head', column: column.code, sure: w === column.label.zh });
	}
	if (column.group !== null) add(bareKey(column.group), { kind: 't3head', column: null, sure: true });
}
for (const part of RESULTS_HEADING) add(bareKey(part), { kind: 't3group' });
for (const group of OUTCOME_GROUPS) add(bareKey(group.heading), { kind: 't3group' });
for (const stage of T4_STAGES) {
	for (const w of new Set([stage.label.zh, stage.heading, ...(T4_STAGE_ALIASES[stage.code] ?? [])])) {
		const own = w !== stage.heading || stage.heading === stage.label.zh;
		add(bareKey(w), { kind: 't4head', result: null, stage: own ? stage.code : null, sure: true });
	}
}
for (const result of T4_RESULTS) {
	for (const w of [result.label.zh, ...(T4_RESULT_ALIASES[result.code] ?? [])]) {
		const sure = w === result.label.zh;
		add(bareKey(w), { kind: 't4head', result: result.code, stage: null, sure });
	}
}
for (const heading of HEADINGS.slice(1, 3))
	add(bareKey(heading), { kind: 't3head', column: null, sure: true });

function sectionOf(text: string): Role | null {
	const folded = plainSigns(text).replace(/\s+/g, '');
	if (OTHER_SECTION.test(folded)) return { kind: 'section', table: null };
	const key = bareKey(text);
	for (const table of ['t2', 't3', 't4'] as const) {
		if (TABLE_SECTIONS[table].test(key)) return { kind: 'section', table };
	}
	return null;
}

const LONGEST_LABEL = 120;
const LONGEST_REMARK = 400;
const remembered = new Map<string, readonly Role[]>();
const MOST_REMEMBERED = 20_000;

/** Returns everything of the form a text may be, by its whole wording; empty for anything else. */
export function rolesOf(text: string): readonly Role[] {
	if (text.length > LONGEST_REMARK) return [];
	let found = remembered.get(text);
	if (found === undefined) {
		found = lookUp(text);
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(text, found);
	}
	return found;
}

function lookUp(text: string): readonly Role[] {
	const full = fullKey(text);
	const exact = literal.get(full);
	if (exact !== undefined) return [exact];
	const section = sectionOf(text);
	if (section !== null) return [section];
	if (ARTICLE_HEADING.test(plainSigns(text).replace(/\s+/g, ''))) return [{ kind: 't2head' }];
	const bare = bareKey(text);
	if (bare.length > LONGEST_LABEL) return [];
	if (BALANCE_NOTE.test(plainSigns(text).replace(/[\s()]+/g, '')))
		return [{ kind: 't3head', column: null, sure: true }];
	return roles.get(full) ?? roles.get(bare) ?? [];
}

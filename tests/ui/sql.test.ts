import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnswerTable } from '../../src/lib/engine/answerRows';
import { TABLES } from '../../src/lib/engine/schema';
import { answerFile, cellWords, isYears } from '../../src/lib/ui/sql/answer';
import { failureOf, placeIn } from '../../src/lib/ui/sql/failure';
import { readPast, withPast, type PastStatement } from '../../src/lib/ui/sql/history.svelte';
import { isLinkable } from '../../src/lib/ui/sql/linked';
import { schemaOf, searchSchema, written } from '../../src/lib/ui/sql/schema';

describe('the place an error points at', () => {
	it('is found on its own line', () => {
		const sql = 'select\n  agency_id,\n  nope\nfrom agency';
		const message = 'Binder Error: Referenced column "nope" not found\n\nLINE 3:   nope\n          ^';
		expect(placeIn(message, sql)).toEqual({ line: 3, column: 3, at: sql.indexOf('nope') });
	});

	it('counts wide characters as one, although the engine draws them as two', () => {
		const sql = "select '中文', nope";
		const caret = ' '.repeat('LINE 1: '.length + "select '____', ".length);
		expect(placeIn(`Binder Error: x\n\nLINE 1: ${sql}\n${caret}^`, sql)?.at).toBe(sql.indexOf('nope'));
	});

	it('is found in a long line of which the engine shows a part', () => {
		const sql = `select ${'a, '.repeat(60)}nope, ${'b, '.repeat(60)}c`;
		const from = sql.indexOf('nope') - 20;
		const excerpt = `...${sql.slice(from, from + 60)}...`;
		const caret = ' '.repeat('LINE 1: '.length + 3 + 20);
		expect(placeIn(`Error\n\nLINE 1: ${excerpt}\n${caret}^`, sql)?.at).toBe(sql.indexOf('nope'));
	});

	it('is none where the message has none, and the excerpt is not repeated in the words', () => {
		expect(placeIn('Out of Memory Error', 'select 1')).toBeNull();
		const failure = failureOf('Parser Error: near "x"\n\nLINE 1: x\n        ^\n\nLINE 1: x\n        ^', 'x');
		expect(failure.message).toBe('Parser Error: near "x"');
	});

	it('tells what reaches outside from what is wrong', () => {
		const why = (message: string) => failureOf(message, 'select 1').why;
		expect(why('Permission Error: file system operations are disabled by configuration')).toBe('outside');
		expect(why('Binder Error: no')).toBe('failed');
		expect(why('INTERVAL')).toBe('interval');
	});
});

describe('the schema beside the statement', () => {
	it.each(['zh', 'en'] as const)('has every table and says of every column what it holds (%s)', (lang) => {
		const tables = schemaOf(lang);
		expect(tables.map((t) => t.name).sort()).toEqual([...TABLES.map((t) => t.name), 'current_report'].sort());
		const silent = tables.flatMap((t) => t.columns.filter((c) => c.label === '').map((c) => c.name));
		expect(silent).toEqual([]);
	});

	it('is searched by code, by label and by the wording of the form', () => {
		const tables = schemaOf('zh');
		const columns = (words: string) => searchSchema(tables, words)[0]?.columns.map((c) => c.name) ?? [];
		expect(columns('t3_new_natural')).toEqual(['t3_new_natural']);
		expect(columns('新收 自然人')).toContain('t3_new_natural');
		expect(columns('三安全一稳定')).toContain('t3_deny_safety_total');
		expect(searchSchema(tables, 'no such thing')).toEqual([]);
		expect(searchSchema(tables, ' ')).toEqual(tables);
	});

	it('writes a name that is a word of the language in quotes', () => {
		expect([written('where'), written('kind')]).toEqual(['"where"', 'kind']);
	});
});

describe('the history', () => {
	const entry = (sql: string): PastStatement => ({ sql, dataset: 'model-city' });

	it('has the latest first, each once, and keeps within its limits', () => {
		let list: PastStatement[] = [];
		for (let i = 0; i < 60; i += 1) list = withPast(list, entry(`select ${i}`));
		list = withPast(list, entry('select 40'));
		expect(list).toHaveLength(40);
		expect(list[0]?.sql).toBe('select 40');
		expect(list.filter((p) => p.sql === 'select 40')).toHaveLength(1);
		expect(withPast([], entry('x'.repeat(9000)))).toEqual([]);
	});

	it('reads back what it wrote, and nothing else', () => {
		const list = [entry('select 1'), entry('select 2')];
		expect(readPast(JSON.stringify(list))).toEqual(list);
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (stored) => Array.isArray(readPast(stored))));
		expect(readPast('[{"sql":1},null,{"sql":" ","dataset":"x"}]')).toEqual([]);
	});
});

describe('a statement in a link', () => {
	it('fits unless it is empty, very long, or long once written for an address', () => {
		expect(isLinkable("select '中文'\n-- two lines")).toBe(true);
		expect(isLinkable('')).toBe(false);
		expect(isLinkable('x'.repeat(8001))).toBe(false);
		expect(isLinkable('中'.repeat(2000))).toBe(false);
	});
});

describe('the answer', () => {
	const table: AnswerTable = {
		columns: [
			{ name: 'year', type: 'number' },
			{ name: 'n', type: 'number' },
			{ name: 'day', type: 'date' }
		],
		rows: [
			[2024, 1234.5, '2024-01-02'],
			[2025, null, null]
		],
		more: false
	};

	it('shows years without separators, nothing as NULL, and never a small number as zero', () => {
		expect([isYears(table, 0), isYears(table, 1)]).toEqual([true, false]);
		expect(cellWords(2024, true, 'zh')).toBe('2024');
		expect(cellWords(1234.5, false, 'zh')).toBe('1,234.5');
		expect(cellWords(null, false, 'zh')).toBe('NULL');
		expect(cellWords('', false, 'zh')).toBe('');
		expect(cellWords(0, false, 'zh')).toBe('0');
		expect(cellWords(0.0000012, false, 'zh')).toBe('0.0000012');
	});

	it('goes into files with numbers as numbers and every decimal', () => {
		const file = answerFile(table, 'x');
		expect(file.columns.map((c) => c.type)).toEqual(['year', 'figure', 'date']);
		expect(file.rows).toEqual(table.rows);
	});
});

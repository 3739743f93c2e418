import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guardStatement } from '../../src/lib/query/sqlGuard';

const refused = (sql: string) => {
	const guarded = guardStatement(sql);
	return guarded.ok ? null : { why: guarded.why, word: guarded.word, at: guarded.at };
};

describe('statements that read', () => {
	it.each([
		'select 1',
		'FROM agency LIMIT 2',
		'with x as (select 1) select * from x',
		'WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5) FROM t',
		'with update as (select 1) select * from update',
		'describe figure',
		'summarize agency',
		'(select 1) union all (select 2)',
		'-- drop table agency\nselect 1',
		'/* a /* nested */ drop table x; */ select 1',
		'select \'a; drop table x\' as "insert; into"',
		"select 'it''s; here'",
		"select e'it\\'s; here'",
		'select $$ ; drop $$, $q$ ; $$ ; $q$'
	])('are admitted: %s', (sql) => {
		expect(guardStatement(sql)).toEqual({ ok: true, sql });
	});

	it('lose their last semicolons and what is blank or a comment behind them', () => {
		expect(guardStatement('select 1 ;; -- done\n;')).toEqual({ ok: true, sql: 'select 1' });
	});
});

describe('everything else is refused with its reason and place', () => {
	it.each([
		['', 'empty', '', 0],
		[' ; -- nothing', 'empty', '', 0],
		['drop table agency', 'writes', 'DROP', 0],
		['  Insert into agency values (1)', 'writes', 'INSERT', 2],
		["copy agency to 'x.csv'", 'writes', 'COPY', 0],
		['with x as (select 1) insert into agency select * from x', 'writes', 'INSERT', 21],
		['with x as (select 1) delete from agency', 'writes', 'DELETE', 21],
		["attach 'x.db'", 'attaches', 'ATTACH', 0],
		['install httpfs', 'attaches', 'INSTALL', 0],
		['set threads = 1', 'settings', 'SET', 0],
		['pragma database_list', 'settings', 'PRAGMA', 0],
		['explain select 1', 'other', 'EXPLAIN', 0],
		['"select" 1', 'other', '', 0],
		['select 1; select 2', 'several', 'SELECT', 10],
		['select 1; drop table agency', 'writes', 'DROP', 10],
		['select 1;(select 2)', 'several', '', 9]
	])('%s', (sql, why, word, at) => {
		expect(refused(sql)).toEqual({ why, word, at });
	});
});

describe('whatever is typed', () => {
	it('is answered, and what is admitted begins with a reading word and is part of what was typed', () => {
		const piece = fc.oneof(
			fc.constantFrom('select', 'drop', 'with', 'x', "'", '"', '$$', '$a$', '--', '/*', '*/', ';', '(', ')'),
			fc.constantFrom('\n', ' ', 'insert', 'from', '\\', "e'"),
			fc.string({ maxLength: 4 })
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
				const typed = pieces.join(' ');
				const guarded = guardStatement(typed);
				if (guarded.ok) expect(typed.startsWith(guarded.sql)).toBe(true);
				else expect(guarded.at).toBeLessThanOrEqual(typed.length);
			})
		);
	});

	it('never hides a second statement behind quotes and comments that were closed before it', () => {
		const quoted = fc
			.tuple(fc.constantFrom("'", '"'), fc.string({ maxLength: 12 }))
			.map(([mark, words]) => `${mark}${words.replaceAll(mark, mark + mark)}${mark}`);
		const comment = fc.stringMatching(/^[a-z;' ]{0,12}$/).map((words) => `/*${words}*/`);
		fc.assert(
			fc.property(fc.array(fc.oneof(quoted, comment), { maxLength: 6 }), (parts) => {
				expect(refused(`select 1 ${parts.join(' , ')} ; drop table agency`)?.word).toBe('DROP');
			})
		);
	});
});

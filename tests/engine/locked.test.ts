import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCK_SQL, READ_ONLY } from '../../src/lib/engine/locked';
import { emptySql, LOCKED_SETTINGS } from '../../src/lib/engine/scope';

const require = createRequire(import.meta.url);

interface Connection {
	query(sql: string): { numRows: number; get(row: number): { toJSON(): Record<string, unknown> } | null };
	prepare(sql: string): { close(): void };
	close(): void;
}

describe('an instance that was locked', () => {
	let connection: Connection;

	beforeAll(async () => {
		const duckdb = require('@duckdb/duckdb-wasm/blocking');
		const dist = dirname(require.resolve('@duckdb/duckdb-wasm/blocking'));
		const bundle = (name: string) => ({
			mainModule: join(dist, `duckdb-${name}.wasm`),
			mainWorker: join(dist, `duckdb-node-${name}.worker.cjs`)
		});
		const db = await duckdb.createDuckDB(
			{ mvp: bundle('mvp'), eh: bundle('eh') },
			new duckdb.VoidLogger(),
			duckdb.NODE_RUNTIME
		);
		await db.instantiate();
		db.open({ query: { castBigIntToDouble: true } });
		connection = db.connect() as Connection;
		for (const sql of [...LOCKED_SETTINGS, ...emptySql('own'), 'USE own', ...LOCK_SQL]) connection.query(sql);
	}, 120_000);
	afterAll(() => connection.close());

	it.each([
		["select * from read_csv('/etc/hosts')", /disabled by configuration/],
		["select * from read_text('/etc/hosts')", /disabled by configuration/],
		["select * from glob('*')", /disabled by configuration/],
		["from 'http://127.0.0.1:9/x.csv'", /disabled by configuration/],
		["attach 'x.db'", /disabled by configuration/],
		["copy agency to 'x.csv'", /disabled by configuration/],
		['set enable_external_access = true', /configuration has been locked|Cannot/],
		['set autoload_known_extensions = true', /configuration has been locked/]
	])('reaches nothing outside: %s', (sql, why) => {
		expect(() => connection.query(sql)).toThrow(why);
	});

	it('takes one statement at a time', () => {
		expect(() => connection.prepare('select 1; drop table agency')).toThrow(/multiple statements/);
	});

	it.each([
		"insert into agency (agency_id) values ('x')",
		"with x as (select 'x' as a) insert into agency (agency_id) select a from x",
		'delete from agency',
		'drop table agency',
		'create table t as select 1'
	])('writes nothing, not even to data in memory: %s', (sql) => {
		connection.query(READ_ONLY.begin);
		expect(() => connection.query(sql)).toThrow(/read-only/);
		connection.query(READ_ONLY.end);
		expect(connection.query('select count(*)::integer as n from agency').get(0)?.toJSON()).toEqual({ n: 0 });
	});
});

import { describe, expect, it } from 'vitest';
import { readCsvFile } from '../../src/lib/ingest/csvFile';
import { MAX_REPORTS } from '../../src/lib/ingest/limits';
import type { ReadProgress } from '../../src/lib/ingest/reading';
import { reportTemplate } from '../../src/lib/ingest/templates';
import { encodeUtf16 } from '../fixtures/csv/encode';
import { csv } from './reports';

const utf8 = (text: string) => new TextEncoder().encode(text);
const MEGABYTE = 1024 * 1024;

/** A file of the size asked for, made as it is read; it counts what was asked of it. */
function endless(bytes: number) {
	const columns = reportTemplate('2021', 'zh');
	const header = utf8(csv([columns.map((c) => c.header)]));
	let made = 0;
	let row = 0;
	async function* chunks(): AsyncGenerator<Uint8Array> {
		yield header;
		made += header.length;
		while (made < bytes) {
			let text = '';
			while (text.length < MEGABYTE / 4) {
				const year = 2021 + (row % 5);
				const agency = `第${Math.floor(row / 5)}街道办事处`;
				text +=
					columns
						.map((c, i) =>
							c.target === 'agency' ? agency : c.target === 'year' ? year : i < 5 ? '' : (row * i) % 97
						)
						.join(',') + '\n';
				row += 1;
			}
			const chunk = utf8(text);
			made += chunk.length;
			yield chunk;
		}
	}
	return { source: chunks(), made: () => made };
}

describe('reading a large file', () => {
	it('stops at the limit of reports, keeps what it read, and leaves the rest unread', async () => {
		const { source, made } = endless(200 * MEGABYTE);
		const { drafts, issues } = await readCsvFile(source, { file: 'large.csv' });
		expect(drafts.length).toBe(MAX_REPORTS);
		expect(issues.map((i) => i.code)).toContain('too-many-reports');
		expect(made()).toBeLessThan(30 * MEGABYTE);
	});

	it('can be cancelled while it reads, and closes its source', async () => {
		const controller = new AbortController();
		const { source, made } = endless(200 * MEGABYTE);
		const seen: ReadProgress[] = [];
		const reading = readCsvFile(
			source,
			{ file: 'large.csv' },
			(progress) => {
				seen.push(progress);
				if (progress.reports > 500) controller.abort();
			},
			controller.signal
		);
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
		expect(made()).toBeLessThan(10 * MEGABYTE);
		expect(seen.every((p, i) => i === 0 || p.bytes >= (seen[i - 1]?.bytes ?? 0))).toBe(true);
		expect(await source.next()).toEqual({ done: true, value: undefined });
	});

	it('gives way to others between pieces', async () => {
		let turns = 0;
		const timer = setInterval(() => (turns += 1), 0);
		await readCsvFile(endless(4 * MEGABYTE).source, { file: 'large.csv' });
		clearInterval(timer);
		expect(turns).toBeGreaterThan(5);
	});

	it('passes on the error of a source that cannot be read', async () => {
		async function* broken(): AsyncGenerator<Uint8Array> {
			yield utf8('单位名称,年度\n');
			throw new Error('gone');
		}
		await expect(readCsvFile(broken(), { file: 'b.csv' })).rejects.toThrow('gone');
	});
});

describe('what a reading says of a file', () => {
	const TEXT = '单位名称,年度,本年新收,上年结转,附注\n甲局,2022,3,/,x\n乙局,2022,0,,\n';

	it('holds encoding, delimiter, layout, header, mapping, preview and counts', async () => {
		const reading = await readCsvFile(new Blob([encodeUtf16(TEXT, true) as Uint8Array<ArrayBuffer>]), {
			file: 'a.csv'
		});
		expect(reading).toMatchObject({
			file: 'a.csv',
			encoding: { encoding: 'utf-16le', sure: true },
			delimiter: ',',
			layout: 'wide',
			header: { row: 1, depth: 1 },
			headers: ['单位名称', '年度', '本年新收', '上年结转', '附注']
		});
		expect(reading.mapping.map((m) => m.target)).toEqual([
			'agency',
			'year',
			't3_new_total',
			't3_carry_in_total',
			'extra'
		]);
		expect(reading.preview.length).toBe(3);
		expect(reading.counts).toMatchObject({
			rows: 3,
			reports: 2,
			figures: 2,
			zeros: 1,
			blanks: 1,
			notApplicable: 1,
			texts: 0,
			unreadBytes: 0
		});
		expect(reading.drafts.map((d) => d.place.row)).toEqual([2, 3]);
	});

	it('obeys what a person overrides', async () => {
		const text = 'x;y;z\n甲局;2022;3\n';
		const blob = new Blob([text]);
		const plain = await readCsvFile(blob, { file: 'a.csv' });
		expect(plain.issues.map((i) => i.code)).toContain('no-header');
		expect(plain.mapping.map((m) => m.header)).toEqual(['x', 'y', 'z']);
		const told = await readCsvFile(blob, {
			file: 'a.csv',
			delimiter: ';',
			layout: 'wide',
			header: { row: 1, depth: 1 },
			mapping: { 0: { target: 'agency' }, 1: { target: 'year' }, 2: { target: 't3_new_total' } }
		});
		expect(told.drafts[0]).toMatchObject({ agency: '甲局', year: 2022, cells: { t3_new_total: 3 } });
		expect(told.issues.filter((i) => i.severity === 'error')).toEqual([]);
	});

	it('names files that are no CSV', async () => {
		const reading = await readCsvFile(new Blob([new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])]), {
			file: 'a.csv'
		});
		expect(reading.issues.map((i) => [i.code, i.values.looks])).toEqual([['not-a-table', 'zip']]);
		expect(reading.drafts).toEqual([]);
	});

	it('reads dates and forms, and says which it cannot', async () => {
		const text =
			'单位名称,年度,格式,发布日期,本年新收\n甲局,2022年度,2021年格式,2023/1/9,3\n乙局,二〇二二,火星,2023-02-30,4\n';
		const { drafts, issues } = await readCsvFile(new Blob([text]), { file: 'a.csv' });
		expect(drafts[0]).toMatchObject({ year: 2022, format: '2021', published_on: '2023-01-09' });
		expect(drafts[1]).toMatchObject({ year: null, published_on: '', cells: { t3_new_total: 4 } });
		expect(issues.map((i) => i.code)).toEqual(['bad-year', 'bad-format', 'bad-date', 'no-year']);
	});
});

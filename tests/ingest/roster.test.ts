import { describe, expect, it } from 'vitest';
import { readRoster } from '../../src/lib/ingest/roster';
import { rosterTemplate } from '../../src/lib/ingest/templates';
import { issueSentence } from '../../src/lib/text/ingest';
import { encodeGb18030 } from '../fixtures/csv/encode';
import { csv } from './reports';

const read = (text: string | Uint8Array<ArrayBuffer>) => readRoster(new Blob([text]), { file: 'roster.csv' });

describe('a roster', () => {
	it('filled into the template of either language is read back without an issue', async () => {
		const rows: Record<string, string>[] = [
			{
				agency_id: 'gov',
				name_zh: '东港市人民政府',
				kind: 'government',
				level: 'city',
				year: '2021-2025',
				expected: '是',
				population: '812,000'
			},
			{
				agency_id: 'edu',
				name_zh: '东港市教育局',
				name_en: 'Education Bureau',
				short_zh: '教育局',
				kind: '部门',
				level: '市级',
				region: '东港',
				parent: '东港市人民政府',
				uscc: '11370900004341590P',
				names: '市教委|教委',
				valid_from: '2009',
				year: '2021、2023',
				expected: 'yes',
				staff: '43'
			}
		];
		for (const lang of ['zh', 'en'] as const) {
			const columns = rosterTemplate(lang);
			const text = csv([
				columns.map((c) => c.header),
				...rows.map((r) => columns.map((c) => r[c.target] ?? ''))
			]);
			const { agencies, agencyYears, issues } = await read(text);
			expect(issues).toEqual([]);
			expect(agencies.map((a) => [a.agency_id, a.kind, a.level, a.parent_id])).toEqual([
				['gov', 'government', 'city', ''],
				['edu', 'bureau', 'city', 'gov']
			]);
			expect(agencies[1]).toMatchObject({
				names: '市教委|教委',
				valid_from: 2009,
				valid_to: null,
				uscc: '11370900004341590P'
			});
			expect(agencyYears.length).toBe(7);
			expect(agencyYears[0]).toEqual({
				agency_id: 'gov',
				year: 2021,
				expected: true,
				population: 812_000,
				staff: null
			});
			expect(agencyYears.at(-1)).toEqual({
				agency_id: 'edu',
				year: 2023,
				expected: true,
				population: null,
				staff: 43
			});
		}
	});

	it('in GB18030 with names alone gets ids and kinds from the names, and says so', async () => {
		const bytes = encodeGb18030('单位名称\n城关镇人民政府\n东港市教育局\n') as Uint8Array<ArrayBuffer>;
		const { agencies, agencyYears, encoding, issues } = await read(bytes);
		expect(encoding.encoding).toBe('gb18030');
		expect(agencies.map((a) => [a.name_zh, a.kind])).toEqual([
			['城关镇人民政府', 'township'],
			['东港市教育局', 'bureau']
		]);
		expect(agencies.every((a) => /^u-[a-z0-9]{8}$/.test(a.agency_id))).toBe(true);
		expect(agencyYears).toEqual([]);
		expect(issues.map((i) => i.code)).toEqual(['kind-from-name', 'kind-from-name']);
	});

	it('keeps the ids of agencies that are known by name', async () => {
		const known = (await read('agency_id,name_zh,kind\nedu,东港市教育局,bureau\n')).agencies;
		const again = await readRoster(
			new Blob(['单位名称,类别\n东港市教育局,部门\n']),
			{ file: 'r.csv' },
			known
		);
		expect(again.agencies[0]?.agency_id).toBe('edu');
	});

	it('with one row per agency and year makes one agency', async () => {
		const { agencies, agencyYears, issues } = await read(
			'单位名称,类别,年度,是否应报告\n甲局,部门,2021,是\n甲局,部门,2022,否\n甲局,部门,2022,是\n'
		);
		expect(agencies.length).toBe(1);
		expect(agencyYears.map((y) => [y.year, y.expected])).toEqual([
			[2021, true],
			[2022, false]
		]);
		expect(issues.map((i) => i.code)).toEqual(['conflicting-agency']);
	});

	it('says what is wrong with each bad cell and invents nothing for it', async () => {
		const { agencies, agencyYears, issues } = await read(
			csv([
				[
					'单位编号',
					'单位名称',
					'类别',
					'层级',
					'上级机关',
					'统一社会信用代码',
					'起始年',
					'终止年',
					'年度',
					'是否应报告',
					'常住人口'
				],
				['A B', '甲局', '星际', '宇宙', '乙府', '123', '2020', '2010', '2021', '也许', '很多'],
				['', '', '部门', '', '', '', '', '', '', '', ''],
				['c', '丙局', '部门', '市级', '', '', '', '', '何时', '', ''],
				['d', '丁局', '部门', '市级', '', '', '', '', '2021', '', '']
			])
		);
		expect(issues.map((i) => i.code).sort()).toEqual(
			[
				'bad-boolean',
				'bad-code',
				'bad-count',
				'bad-id',
				'bad-kind',
				'bad-level',
				'bad-range',
				'bad-year',
				'no-expected',
				'no-name',
				'unknown-parent'
			].sort()
		);
		expect(agencies[0]).toMatchObject({ uscc: '', parent_id: '', valid_from: null, valid_to: null });
		expect(agencyYears[0]).toMatchObject({ expected: false, population: null });
		for (const issue of issues) expect(issueSentence(issue, 'en')).not.toBe(issue.code);
	});

	it('that is none ends in one sentence', async () => {
		expect((await read('')).issues.map((i) => i.code)).toEqual(['empty-file']);
		expect((await read('a,b\n1,2\n')).issues.map((i) => i.code)).toEqual(['no-header']);
		expect((await read(new Uint8Array([0x50, 0x4b, 3, 4]))).issues.map((i) => i.code)).toEqual([
			'not-a-table'
		]);
	});
});

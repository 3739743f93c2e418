import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Agency } from '../../src/lib/domain/agencies';
import { comparableName, kindShown, matchAgencies } from '../../src/lib/ingest/agencyNames';
import { isCreditCode } from '../../src/lib/ingest/creditCode';

function agency(agency_id: string, name_zh: string, rest: Partial<Agency> = {}): Agency {
	return {
		agency_id,
		name_zh,
		name_en: '',
		short_zh: '',
		kind: 'bureau',
		level: 'city',
		region: '',
		parent_id: '',
		uscc: '',
		names: '',
		valid_from: null,
		valid_to: null,
		...rest
	};
}

const KNOWN = [
	agency('edu', '东港市教育局', { short_zh: '市教育局' }),
	agency('fin', '东港市财政局'),
	agency('edu2', '西港市教育局', { short_zh: '市教育局' }),
	agency('dev', '东港市发展和改革委员会', { names: '东港市发改委|东港市计委' }),
	agency('street', '城关街道办事处'),
	agency('zone', '东港高新区管理委员会')
];

const match = (name: string) => matchAgencies([name], KNOWN)[0];

describe('matching names of agencies', () => {
	it('accepts the name itself, a known other name, and spellings of the same body', () => {
		expect(match('东港市教育局')).toMatchObject({ sure: 'edu', proposals: [{ how: 'exact' }] });
		expect(match(' 东港市 教育局')).toMatchObject({ sure: 'edu' });
		expect(match('东港市发改委')).toMatchObject({ sure: 'dev', proposals: [{ how: 'alias' }] });
		expect(match('东港市教育局2022年')).toMatchObject({ sure: 'edu', proposals: [{ how: 'normalised' }] });
		expect(match('城关街道')?.sure).toBe('street');
		expect(match('东港高新区管委会')?.sure).toBe('zone');
		expect(match('edu')?.sure).toBe('edu');
	});

	it('never accepts a near name by itself', () => {
		for (const name of ['东港教育局', '东港市财证局', '某省东港市教育局', '东港市教育与体育局']) {
			const found = match(name);
			expect(found?.sure, name).toBeNull();
			expect(found?.proposals.length, name).toBeGreaterThan(0);
			expect(found?.proposals.every((p) => p.how === 'near' && p.score < 0.9)).toBe(true);
		}
	});

	it('never decides between two agencies of one name', () => {
		expect(match('市教育局')).toMatchObject({
			sure: null,
			proposals: [{ agency_id: 'edu' }, { agency_id: 'edu2' }]
		});
	});

	it('proposes nothing for a name like none', () => {
		expect(match('海关缉私分局')).toEqual({ name: '海关缉私分局', proposals: [], sure: null });
		expect(match('')).toEqual({ name: '', proposals: [], sure: null });
	});

	it('is sure only of agencies whose comparable name or other name it is', () => {
		const name = fc.string({ unit: fc.constantFrom(...'东西港市教育财政局县区街道办事处'), maxLength: 8 });
		fc.assert(
			fc.property(name, (text) => {
				const found = match(text);
				if (found?.sure === null || found === undefined) return;
				const known = KNOWN.find((k) => k.agency_id === found.sure);
				const names = [known?.name_zh ?? '', known?.short_zh ?? '', ...(known?.names.split('|') ?? [])];
				expect(names.map(comparableName)).toContain(comparableName(text));
			})
		);
	});

	it('copes with thousands of names', () => {
		const many = Array.from({ length: 5000 }, (_, i) => agency(`a${i}`, `第${i}街道办事处`));
		const found = matchAgencies(
			many.map((a) => a.name_zh.replace('办事处', '')),
			many
		);
		expect(found.every((f, i) => f.sure === `a${i}`)).toBe(true);
	});
});

describe('what a name shows', () => {
	it('is the kind by its ending and the level by its form', () => {
		expect(kindShown('东港市教育局')).toEqual({ kind: 'bureau', level: 'city' });
		expect(kindShown('东港市城关镇人民政府')).toEqual({ kind: 'township', level: 'township' });
		expect(kindShown('城关街道办事处')).toEqual({ kind: 'township', level: 'township' });
		expect(kindShown('清河县人民政府')).toEqual({ kind: 'government', level: 'county' });
		expect(kindShown('东港市人民政府办公室').kind).toBe('gov_office');
		expect(kindShown('东港高新区管委会').kind).toBe('zone');
		expect(kindShown('东港市气象局').kind).toBe('vertical');
		expect(kindShown('东港市图书馆').kind).toBe('institution');
		expect(kindShown('不详')).toEqual({ kind: '', level: '' });
	});
});

describe('a unified social credit code', () => {
	it('has the check character of GB 32100-2015', () => {
		for (const code of ['11370900004341590P', '11341702486344515H', '113708260043292687']) {
			expect(isCreditCode(code)).toBe(true);
			expect(isCreditCode(code.slice(0, 17) + (code[17] === '1' ? '2' : '1'))).toBe(false);
		}
		expect(isCreditCode('014416330')).toBe(false);
	});
});

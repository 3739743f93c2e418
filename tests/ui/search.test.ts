import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexAgencies, loadReader, nameReader, type Pacing } from '../../src/lib/ui/picker/indexing';
import { added, pickRows, toggled } from '../../src/lib/ui/picker/rows';
import { entryOf, search, spelled, type Searchable } from '../../src/lib/ui/picker/search';

const agency = (
	agency_id: string,
	name_zh: string,
	name_en = '',
	kind = 'bureau',
	short_zh = name_zh
): Searchable => ({
	agency_id,
	name_zh,
	name_en,
	short_zh,
	kind
});

const ROSTER = [
	agency('edu', '清源市教育局', 'Qingyuan Education Bureau', 'bureau', '市教育局'),
	agency('edutv', '清源市教育电视台', 'Qingyuan Education Television', 'institution', '教育电视台'),
	agency('fin', '清源市财政局', 'Qingyuan Finance Bureau', 'bureau', '市财政局'),
	agency('tra', '清源市交通运输局', 'Qingyuan Transport Bureau', 'bureau', '市交通局'),
	agency('cq', '重庆路街道办事处', 'Chongqing Road Street Office', 'township', '重庆路街道'),
	agency('lv', '绿洲镇人民政府', 'Oasis Town Government', 'township', '绿洲镇')
];

const pacing: Pacing = { now: () => 0, rest: async () => {}, slice: 8 };
const index = async (agencies: readonly Searchable[]) => {
	const entries = await indexAgencies(agencies, await loadReader(), pacing);
	if (entries === null) throw new Error('cancelled');
	return entries;
};
const ids = async (query: string) => search(await index(ROSTER), query).map((hit) => hit.agency.agency_id);

describe('searching agencies', () => {
	it('finds part of a Chinese name, beginnings before insides', async () => {
		expect(await ids('教育')).toEqual(['edutv', 'edu']);
		expect(await ids('市财政局')).toEqual(['fin']);
	});

	it('finds initials, a name they end before one they stand inside', async () => {
		expect(await ids('jyj')).toEqual(['edu']);
		expect(await ids('jy')).toEqual(['edutv', 'edu']);
		expect((await ids('qysjyj'))[0]).toBe('edu');
	});

	it('finds full pinyin, and pinyin mixed with initials', async () => {
		expect(await ids('caizhengju')).toEqual(['fin']);
		expect(await ids('caizj')).toEqual(['fin']);
		expect(await ids('jiaotong')).toEqual(['tra']);
	});

	it('knows every reading of a sign, and v for ü', async () => {
		expect(await ids('chongqing')).toEqual(['cq']);
		expect(await ids('zhongqing')).toEqual(['cq']);
		expect(await ids('lvzhou')).toEqual(['lv']);
	});

	it('finds English words, ids, full-width letters and several words at once', async () => {
		expect(await ids('finance')).toEqual(['fin']);
		expect(await ids('ＦＩＮＡＮＣＥ')).toEqual(['fin']);
		expect(await ids('transport bureau')).toEqual(['tra']);
		expect(await ids('清源 jy')).toEqual(['edutv', 'edu']);
		expect(await ids('edutv')).toEqual(['edutv']);
	});

	it('finds nothing for what fits nowhere and everything for nothing', async () => {
		expect(await ids('xyzzy')).toEqual([]);
		expect(await ids('教育xyzzy')).toEqual([]);
		expect(await ids('  ')).toHaveLength(ROSTER.length);
	});

	it('finds names by their signs before pinyin is there', () => {
		const plain = ROSTER.map((a) => entryOf(a, null));
		expect(search(plain, '财政').map((hit) => hit.agency.agency_id)).toEqual(['fin']);
		expect(search(plain, 'caizheng')).toEqual([]);
	});

	it('finds every agency by its own name and by its own initials', async () => {
		const entries = await index(ROSTER);
		for (const entry of entries) {
			const initials = (entry.readings ?? []).map((signs) => (signs[0] ?? '')[0] ?? '').join('');
			for (const query of [entry.agency.name_zh, initials])
				expect(search(entries, query).map((hit) => hit.agency.agency_id)).toContain(entry.agency.agency_id);
		}
	});

	it('never throws and returns each agency once, whatever is typed', async () => {
		const entries = await index(ROSTER);
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (query) => {
				const found = search(entries, query).map((hit) => hit.agency.agency_id);
				expect(new Set(found).size).toBe(found.length);
			})
		);
	});

	it('spells a word over whole readings or their beginnings only', () => {
		const readings = [['jiao'], ['yu'], ['ju']];
		expect(spelled('jiaoyuju', readings, 0)).toBe(3);
		expect(spelled('yuj', readings, 1)).toBe(2);
		expect(spelled('jiaou', readings, 0)).toBe(-1);
		expect(spelled('jyjx', readings, 0)).toBe(-1);
	});
});

describe('indexing', () => {
	it('rests between slices and stops when it is no longer wanted', async () => {
		let clock = 0;
		let rests = 0;
		const slow: Pacing = { now: () => (clock += 5), rest: async () => void rests++, slice: 8 };
		const many = Array.from({ length: 50 }, (_, i) => agency(`a${i}`, `第${i}局`));
		const read = (sign: string) => [sign];
		expect(await indexAgencies(many, read, slow)).toHaveLength(50);
		expect(rests).toBeGreaterThan(10);
		expect(await indexAgencies(many, read, slow, () => true)).toBe(null);
	});

	it('reads each sign once', () => {
		let calls = 0;
		const read = nameReader((sign) => {
			calls++;
			return [sign];
		});
		read('市市市局');
		read('市局 (A)');
		expect(calls).toBe(2);
	});
});

describe('the list', () => {
	it('groups agencies by kind, in catalogue order or by best hit while searching', async () => {
		const entries = await index(ROSTER);
		const kinds = (query: string) =>
			pickRows(search(entries, query), query !== '').flatMap((row) =>
				row.type === 'heading' ? [row.kind] : []
			);
		expect(kinds('')).toEqual(['bureau', 'township', 'institution']);
		expect(kinds('教育')).toEqual(['institution', 'bureau']);
	});

	it('numbers the agencies through all groups and loses none', () => {
		const hits = ROSTER.map((a) => ({
			agency: { ...a, kind: a.agency_id === 'lv' ? 'unheard' : a.kind },
			score: 0
		}));
		const rows = pickRows(hits, false);
		const places = rows.flatMap((row) => (row.type === 'agency' ? [row.place] : []));
		expect(places).toEqual(ROSTER.map((_, i) => i));
		expect(rows.filter((row) => row.type === 'heading').at(-1)).toMatchObject({ kind: 'unheard', count: 1 });
	});
});

describe('choosing', () => {
	it('adds at the end, takes out again, and keeps to the limit', () => {
		expect(toggled(['a'], 'b', 2)).toEqual(['a', 'b']);
		expect(toggled(['a', 'b'], 'a', 2)).toEqual(['b']);
		expect(toggled(['a', 'b'], 'c', 2)).toEqual(['a', 'b']);
		expect(added(['a'], ['a', 'b', 'c'], 2)).toEqual(['a', 'b']);
		expect(added(['a', 'b', 'c'], ['d'], 2)).toEqual(['a', 'b', 'c']);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AgencyTotals, SentenceRow, ThemeTotals } from '../../src/lib/query/problemRows';
import { found, searchable } from '../../src/lib/ui/problems/found';
import { piecesOf, searchWords } from '../../src/lib/ui/problems/findWords';
import { placeAfter, rowsInOrder } from '../../src/lib/ui/problems/heatModel';
import { sentenceFile, withNature } from '../../src/lib/ui/problems/sentenceFile';
import {
	filterOf,
	leastOption,
	leastYears,
	optionsOf,
	WHICH,
	type SentenceFilter
} from '../../src/lib/ui/problems/sentenceFilter';
import { namedThemes, themeAgencyTable } from '../../src/lib/ui/problems/themeAgencies';
import { themeYearTable } from '../../src/lib/ui/problems/themeYears';
import { twinsOf } from '../../src/lib/ui/problems/twins';
import { parseView } from '../../src/lib/view/codec';
import { formatView } from '../../src/lib/view/codec';
import { defaultView } from '../../src/lib/view/view';

const sentence = (more: Partial<SentenceRow> = {}): SentenceRow => ({
	...{ agency_id: 'a', year: 2024, report_id: 'a-2024', kind: 'problem', ordinal: 1, theme: 'p_staff' },
	...{ text: '培训不足。', run: 1, same_run: 1, verbatim: false, paired: true, shared: 1, source: '' },
	...more
});
const NOTHING: SentenceFilter = { which: 'all', theme: null, agency: null, year: null, words: '' };

describe('words found in a sentence', () => {
	it('are marked as they stand, in any width and case, however often', () => {
		expect(piecesOf('ＡＢＣ公开，再公开', searchWords('abc 公开'))).toEqual([
			{ text: 'ＡＢＣ公开', hit: true },
			{ text: '，再', hit: false },
			{ text: '公开', hit: true }
		]);
		expect(piecesOf('<b>公开</b>', searchWords('<B>'))[0]).toEqual({ text: '<b>', hit: true });
		expect(piecesOf('aaa', searchWords('aa'))).toEqual([{ text: 'aaa', hit: true }]);
	});

	it('leave the text whole, whatever it is and whatever is searched', () => {
		const text = fc.string({ unit: fc.constantFrom(...'公开 aＡ１1ﬁ㎡İ<&"，é\u0301😀㈱') });
		fc.assert(
			fc.property(text, text, (said, query) => {
				const words = searchWords(query);
				const pieces = piecesOf(said, words);
				expect(pieces.map((p) => p.text).join('')).toBe(said);
				expect(pieces.every((p) => p.text !== '')).toBe(true);
				if (words.length === 0) expect(pieces.some((p) => p.hit)).toBe(false);
			})
		);
	});
});

describe('the choice of sentences', () => {
	it('comes back from the link as it was put in', () => {
		const context = {
			dataset: 'model-city',
			years: [2019, 2025] as [number, number],
			metric: 'x',
			kind: 'bureau'
		};
		const filter = fc.record({
			which: fc.constantFrom(...WHICH),
			theme: fc.constantFrom(null, 'p_staff', 'p_none', 'other'),
			agency: fc.constantFrom(null, 'edu', 'pinglan-office'),
			year: fc.constantFrom(null, 2019, 2025),
			words: fc.string({ unit: fc.constantFrom(...'公开&#=~+ %"\'<'), maxLength: 20 })
		});
		fc.assert(
			fc.property(filter, (f) => {
				const view = { ...defaultView('zh', context, 'problems'), options: optionsOf(f) };
				const link = { lang: 'zh' as const, dataset: 'model-city', page: 'problems' as const };
				const read = parseView({ ...link, search: formatView(view, context) }, context);
				expect(filterOf(read.view.options)).toEqual(f);
			})
		);
		expect(leastYears(leastOption(4))).toBe(4);
		expect([leastYears({}), leastYears({ per: 'x' })]).toEqual([3, 3]);
	});

	it('ignores what it does not understand', () => {
		expect(filterOf({ r: 'rm', t: 'nothing', of: '!!@20', q: 'x' })).toEqual({ ...NOTHING, words: 'x' });
	});

	it('narrows down and counts every sort under the rest of the filter', () => {
		const rows = [
			sentence({ run: 3 }),
			sentence({ ordinal: 2, theme: '', text: '网站更新慢。', paired: false }),
			sentence({ year: 2023, run: null, kind: 'measure', verbatim: true, paired: null, text: '加强培训。' }),
			sentence({ agency_id: 'b', theme: 'p_none', text: '无。', paired: null, shared: 1 })
		];
		const names = new Map([
			[
				'a',
				{
					...{ agency_id: 'a', name_zh: '示例市教育局', name_en: 'Education Bureau', short_zh: '教育局' },
					...{ kind: 'bureau', level: 'city', region: '', parent_id: '', reports: 1 }
				}
			]
		]);
		const list = searchable(rows, names, (code) => code);
		const all = found(list, NOTHING);
		expect(all.rows).toHaveLength(4);
		expect(all.counts).toEqual({
			...{ all: 4, problem: 2, measure: 1, repeated: 1 },
			unpaired: 1,
			verbatim: 1,
			shared: 0
		});
		expect(found(list, { ...NOTHING, words: 'education 培训' }).rows).toHaveLength(2);
		expect(found(list, { ...NOTHING, theme: 'other' }).rows).toEqual([rows[1]]);
		const measures = found(list, { ...NOTHING, which: 'measure', agency: 'a', year: 2023 });
		expect(measures.rows).toEqual([rows[2]]);
		expect(measures.counts.all).toBe(1);
	});

	it('leaves what cannot be told empty in the file, and says of invented figures that they are', () => {
		const file = withNature(
			sentenceFile([sentence({ run: null, verbatim: null, paired: null })], new Map(), 'zh'),
			true,
			'zh'
		);
		expect(file[0]).toHaveLength(file[1]?.length ?? 0);
		expect(file[1]).toEqual([
			'a',
			'a',
			2024,
			'问题',
			1,
			'队伍与培训',
			'培训不足。',
			null,
			1,
			null,
			null,
			1,
			'',
			'虚构数据'
		]);
	});
});

const COUNTS = {
	...{ problems: 3, measures: 2, repeated: 1, repeated_of: 2, unpaired: 0, unpaired_of: 0 },
	...{ verbatim: 0, verbatim_of: 2, shared: 0 }
};
const THEME: ThemeTotals = { ...COUNTS, theme: 'p_staff', agencies: 3, of: 40 };

describe('tables coloured by size', () => {
	it('tell a year that was not read from a year in which nobody named the theme', () => {
		const rows = [
			{ year: 2023, theme: 'p_staff', problems: 4, agencies: 3, of: 40 },
			{ year: 2024, theme: 'p_none', problems: 0, agencies: 0, of: 38 }
		];
		const [row] = themeYearTable(rows, [THEME], [2023, 2024, 2025], 'zh').rows;
		expect(row?.cells.map((c) => [c.text, c.aside, c.ink, c.value])).toEqual([
			['3', '8%', expect.any(Number), 3],
			['0', '', 0, 0],
			['', '', null, null]
		]);
		expect(row?.tails.map((t) => t.text)).toEqual(['3', '3/40', '1/2', '—']);
	});

	it('say no share of fewer than five agencies, and compare none of fewer than thirty', () => {
		const rows = [4, 20].map((of, i) => ({ year: 2023 + i, theme: 'p_staff', problems: 2, agencies: 2, of }));
		const [row] = themeYearTable(rows, [THEME], [2023, 2024], 'en').rows;
		expect(row?.cells.map((c) => [c.aside, c.ink, c.faint])).toEqual([
			['', 0, true],
			['10%', 0, true]
		]);
	});

	it('sort by any figure, rows without one last, and lead on with the arrow keys', () => {
		const of = (agency_id: string, themes: string, more: Partial<AgencyTotals> = {}): AgencyTotals => ({
			...{ ...COUNTS, agency_id, reports: 7, read: 7, none: 0, themes },
			...more
		});
		const rows = [
			of('a', 'p_staff:2'),
			of('b', 'p_staff:5', { repeated_of: 0 }),
			of('c', '', { repeated: 2 })
		];
		const model = themeAgencyTable(rows, [THEME], new Map(), (id) => id, 'zh');
		const sorted = (key: string, descending = true) =>
			rowsInOrder(model, { key, descending }).map((r) => r.key);
		expect(sorted('p_staff')).toEqual(['b', 'a', 'c']);
		expect(sorted('repeated')).toEqual(['c', 'a', 'b']);
		expect(sorted('repeated', false)).toEqual(['a', 'c', 'b']);
		expect(namedThemes(':2 p_staff:1')).toEqual(
			new Map([
				['', 2],
				['p_staff', 1]
			])
		);
		expect(placeAfter([1, 1], 'ArrowUp', 4, 8)).toEqual([0, 1]);
		expect(placeAfter([3, 7], 'ArrowDown', 4, 8)).toEqual([3, 7]);
		expect(placeAfter([2, 3], 'End', 4, 8)).toEqual([2, 7]);
		expect(placeAfter([2, 3], 'a', 4, 8)).toBeNull();
	});
});

it('pairs of the same section are those of section five in which an agency meant takes part', () => {
	const row = (agency_id: string, values: object) => ({
		...{
			report_id: 'r',
			agency_id,
			short_zh: '',
			report_year: 2024,
			rule: 'Y-SAME',
			outcome: 'fail' as const
		},
		...{ severity: 'W' as const, cells: '', muted: '', acknowledged: '' },
		detail: JSON.stringify({ left: 1, right: '', relation: '', operands: [], values })
	});
	const rows = [
		row('a', { how: 'sibling', section: 'problems', likeness: 0.92, other: 'b', year: 2024 }),
		row('c', { how: 'last-year', section: 'overview', likeness: 1, other: 'c', year: 2023 }),
		row('d', { how: 'last-year', likeness: 0.95, other: 'd', year: 2023 })
	];
	expect(twinsOf(rows, () => true).map((t) => [t.agency, t.other, t.how])).toEqual([
		['d', 'd', 'last-year'],
		['a', 'b', 'sibling']
	]);
	expect(twinsOf(rows, (id) => id === 'b').map((t) => t.agency)).toEqual(['a']);
});
